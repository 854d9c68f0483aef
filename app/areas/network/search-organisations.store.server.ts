import type { Tx } from '~/platform/database.server'

export interface OrganisationHit {
  id: string
  name: string
  kind: string
  /** Services of the social map that it has, those taken back not counted. */
  services: number
}

/** Partner organisations whose name has each of the words at the beginning of a part; when there is none, those that look like it. */
export async function searchOrganisations(db: Tx, words: string, limit: number): Promise<OrganisationHit[]> {
  const ask = (isNear: boolean) => db.$queryRaw<OrganisationHit[]>`
    select o.id, o.name, o.kind, (select count(*)::int from service s where s.network_id = o.network_id
      and s.organisation_id = o.id and s.withdrawn_at is null) as services
    from organisation o
    where o.employer_id is null
      and case when ${isNear} then word_similarity(public.norm(${words}), public.norm(o.name)) >= 0.5
        else not exists (
          select from regexp_split_to_table(public.norm(${words}), '[^[:alnum:]]+') as word
          where word <> '' and ' ' || regexp_replace(public.norm(o.name), '[^[:alnum:]]+', ' ', 'g') not like '% ' || word || '%') end
    order by o.name, o.id limit ${limit}`
  if (!/[\p{L}\p{N}]/u.test(words)) return []
  const found = await ask(false)
  return found.length > 0 || words.length < 4 ? found : ask(true)
}
