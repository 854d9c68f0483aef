import type { Tx } from '~/platform/database.server'

/** What a list says of a place that dropped. */
export interface DroppedFacts {
  id: string
  title: string
  employer: string
  city: string | null
  hoursMin: number | null
  hoursMax: number | null
}

/** The open places whose title, employer or town has these words. */
export async function findByWords(db: Tx, networkId: string, words: string): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select v.id from vacancy v join employer e on e.network_id = v.network_id and e.id = v.employer_id
    left join site s on s.network_id = v.network_id and s.id = v.site_id
    where v.network_id = ${networkId}::uuid and v.status in ('open', 'hard_to_fill', 'expected') and v.seats_taken < v.seats
      and strpos(public.norm(concat_ws(' ', v.title, e.name, s.city)), public.norm(${words})) > 0`
  return new Set(rows.map(row => row.id))
}

/** What is said of these places, by their ids. */
export async function readDroppedFacts(
  db: Tx,
  networkId: string,
  ids: readonly string[],
): Promise<Map<string, DroppedFacts>> {
  const rows = await db.$queryRaw<DroppedFacts[]>`
    select v.id, v.title, e.name as employer, s.city, v.hours_min as "hoursMin", v.hours_max as "hoursMax"
    from vacancy v join employer e on e.network_id = v.network_id and e.id = v.employer_id
    left join site s on s.network_id = v.network_id and s.id = v.site_id
    where v.network_id = ${networkId}::uuid and v.id = any (${[...ids]}::uuid[])`
  return new Map(rows.map(row => [row.id, row]))
}
