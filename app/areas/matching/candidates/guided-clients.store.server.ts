import type { Tx } from '~/platform/database.server'
import { anywhere } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import { isGuided } from '../groups/group-clients.store.server'

export interface GuidedClient {
  id: string
  number: number
  name: string
  status: string
  step: number
}

/** More than this nobody guides. */
const most = 2_000

/** The clients whom somebody guides today and who are not closed, whose name or number says these words. */
export async function listGuidedClients(
  db: Tx,
  membershipId: string,
  today: Date,
  words: string | null,
): Promise<GuidedClient[]> {
  const like = words === null ? null : anywhere(words)
  const says =
    like === null
      ? Prisma.sql`true`
      : Prisma.sql`(public.norm(c.first_name || ' ' || coalesce(c.last_name, '')) like public.norm(${like})
          or lpad(c.number::text, 4, '0') like ${like})`
  return db.$queryRaw<GuidedClient[]>`
    select c.id, c.number, concat_ws(' ', c.first_name, c.last_name) as name, c.status, c.ladder_step as step from client c
    where c.status <> 'closed' and ${isGuided(membershipId, today)} and ${says} order by c.id limit ${most}`
}
