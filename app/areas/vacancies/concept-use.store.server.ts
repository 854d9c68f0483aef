import type { Tx } from '~/platform/database.server'

/** How many places, of those that the reader sees, ask this concept, teach it, or are this occupation. */
export async function countPlacesWith(db: Tx, uri: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select (select count(distinct c.vacancy_id)::int from vacancy_competence c join vacancy v on v.id = c.vacancy_id
        where c.concept_uri = ${uri} and v.status in ('open', 'hard_to_fill', 'expected'))
      + (select count(*)::int from vacancy v where v.occupation_uri = ${uri} and v.status in ('open', 'hard_to_fill', 'expected')) as count`
  return rows[0]?.count ?? 0
}
