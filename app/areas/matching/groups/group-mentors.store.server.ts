import type { Tx } from '~/platform/database.server'

/** How many people each of these mentors says to be able to guide; who did not say so is not in it. */
export async function capacityOfMentors(db: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.contact.findMany({
    where: { id: { in: [...ids] }, mentorCapacity: { not: null } },
    select: { id: true, mentorCapacity: true },
  })
  return new Map(rows.flatMap(row => (row.mentorCapacity === null ? [] : [[row.id, row.mentorCapacity] as const])))
}
