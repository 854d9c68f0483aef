import type { Actor } from '~/access/actor'
import type { PlacementRole } from './actor-roles'

/** As whom the actor takes a step in the tables of placements and agreements. */
export function placementRoleOf(actor: Actor): PlacementRole {
  if (actor.kind === 'member') return actor.role
  return actor.kind === 'link' ? 'signer' : 'system'
}
