import type { Tx } from '~/platform/database.server'

export interface StaffHit {
  id: string
  name: string
  role: string
  organisation: string
}

/** Colleagues in force whose name has each of the words at the beginning of a part; when there is none, those that look like it. */
export async function searchStaff(db: Tx, words: string, limit: number): Promise<StaffHit[]> {
  const ask = (isNear: boolean) => db.$queryRaw<StaffHit[]>`
    select m.id, m.display_name as name, m.role, o.name as organisation
    from membership m join organisation o on o.id = m.organisation_id
    where m.role in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
      and m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date)
      and case when ${isNear} then word_similarity(public.norm(${words}), public.norm(m.display_name)) >= 0.5
        else not exists (
          select from regexp_split_to_table(public.norm(${words}), '[^[:alnum:]]+') as word
          where word <> '' and ' ' || public.norm(m.display_name) not like '% ' || word || '%') end
    order by m.display_name, m.id limit ${limit}`
  if (!/[\p{L}\p{N}]/u.test(words)) return []
  const found = await ask(false)
  return found.length > 0 || words.length < 4 ? found : ask(true)
}
