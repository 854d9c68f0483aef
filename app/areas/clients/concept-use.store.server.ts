import type { Tx } from '~/platform/database.server'

/** How many clients, of those whose profile the reader sees, can do this or wish it. */
export async function countClientsWith(db: Tx, uri: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (
      select c.client_id from competence_claim c where c.concept_uri = ${uri} and c.withdrawn_at is null
      union select w.client_id from client_wish w where w.code = ${uri}
    ) known`
  return rows[0]?.count ?? 0
}
