import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'

/** Who did something on a board, with their organisation as it was when they began, and how often. */
export async function listParticipants(db: Tx, boardId: string) {
  const rows = await db.swotParticipant.findMany({
    where: { boardId },
    select: {
      membershipId: true,
      organisationId: true,
      added: true,
      changed: true,
      linked: true,
      membership: { select: { displayName: true } },
      organisation: { select: { name: true } },
    },
    orderBy: [{ firstAt: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  return rows.map(({ membership, organisation, ...row }) => ({
    ...row,
    name: membership.displayName,
    organisation: organisation.name,
  }))
}

export type Deed = 'added' | 'changed' | 'linked'

const counters = { added: Prisma.raw('added'), changed: Prisma.raw('changed'), linked: Prisma.raw('linked') }

/** Counts what somebody did on a board. */
export async function countDeed(
  db: Tx,
  who: { id: string; networkId: string; boardId: string; membershipId: string; organisationId: string },
  deed: Deed,
  now: Date,
): Promise<void> {
  const column = counters[deed]
  await db.$executeRaw`
    insert into swot_participant as p (id, network_id, board_id, membership_id, organisation_id, ${column}, first_at, last_at)
    values (${who.id}::uuid, ${who.networkId}::uuid, ${who.boardId}::uuid, ${who.membershipId}::uuid,
      ${who.organisationId}::uuid, 1, ${now}, ${now})
    on conflict (network_id, board_id, membership_id) do update set ${column} = p.${column} + 1, last_at = excluded.last_at`
}
