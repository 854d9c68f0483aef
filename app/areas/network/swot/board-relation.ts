import type { MemberActor } from '~/access/actor'
import type { Relation } from '~/access/policy'

/** How somebody stands to a board: the network's is every organisation's own. */
export function relationTo(
  actor: MemberActor,
  board: { organisationId: string | null; sharedAt: Date | null },
): Relation {
  return {
    sameNetwork: true,
    sameOrganisation: board.organisationId === null || board.organisationId === actor.organisationId,
    shared: board.sharedAt !== null,
  }
}
