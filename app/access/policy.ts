import type { Actor } from './actor'
import { grantsOf, type Permission, type Reach } from './permissions'

/** What the decider must know about the thing, seen from the actor. What is not known counts as no. */
export interface Relation {
  sameNetwork?: boolean
  sameOrganisation?: boolean
  assigned?: boolean
  /** The assignment grants special data to this coach. */
  specialGranted?: boolean
  /** The file group asked for is shared with the actor's organisation, in force and, for special data, approved. */
  shared?: boolean
  /** The actor's own employer, client, placement or account. */
  own?: boolean
}

const holds: Record<Reach, (relation: Relation) => boolean> = {
  network: relation => relation.sameNetwork === true,
  organisation: relation => relation.sameNetwork === true && relation.sameOrganisation === true,
  assigned: relation => relation.sameNetwork === true && relation.assigned === true,
  granted: relation => relation.sameNetwork === true && relation.assigned === true && relation.specialGranted === true,
  shared: relation => relation.sameNetwork === true && relation.shared === true,
  own: relation => relation.sameNetwork === true && relation.own === true,
}

/** May this actor do this at all, to something? Decides menus and whether a route answers. */
export function canEver(actor: Actor, permission: Permission): boolean {
  return actor.kind === 'member' && (grantsOf(permission)[actor.role] ?? []).length > 0
}

/** May this actor do this to that thing? Refuses what it does not know. */
export function can(actor: Actor, permission: Permission, relation: Relation): boolean {
  if (actor.kind !== 'member') return false
  return (grantsOf(permission)[actor.role] ?? []).some(reach => holds[reach](relation))
}
