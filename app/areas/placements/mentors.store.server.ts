import type { Tx } from '~/platform/database.server'

/** A firm's mentors: how many people they can have at a time, and how many they have now. Those who left are left out. */
export async function listMentors(db: Tx, employerId: string) {
  const rows = await db.contact.findMany({
    where: { employerId, leftOn: null, OR: [{ roles: { has: 'mentor' } }, { mentorCapacity: { gt: 0 } }] },
    select: {
      id: true,
      firstName: true,
      lastName: true,
      mentorCapacity: true,
      _count: { select: { placements: { where: { state: { in: ['active', 'interrupted'] } } } } },
    },
    orderBy: [{ lastName: 'asc' }, { id: 'asc' }],
    take: 50,
  })
  return rows.map(({ _count, ...mentor }) => ({ ...mentor, now: _count.placements }))
}
export type Mentor = Awaited<ReturnType<typeof listMentors>>[number]
