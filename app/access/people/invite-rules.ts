import { canEver } from '../policy'
import type { Actor } from '../actor'
import { familyOf, type Role } from '../roles'

const ofAnOrganisation = [
  'casemanager',
  'coach',
  'account_manager',
  'network_coordinator',
  'org_admin',
  'privacy_officer',
] as const

/** Which roles a role may give, as a table: nobody gives more than is theirs to give. */
const givenBy: Partial<Record<Role, readonly Role[]>> = {
  org_admin: ofAnOrganisation,
  platform_admin: [...ofAnOrganisation, 'platform_admin', 'school_booker'],
  casemanager: ['employer_contact', 'mentor', 'trainee'],
  account_manager: ['employer_contact', 'mentor'],
  employer_contact: ['employer_contact', 'mentor'],
}

export function rolesToGive(actor: Actor): readonly Role[] {
  return actor.kind === 'member' && canEver(actor, 'people.invite') ? (givenBy[actor.role] ?? []) : []
}

export function mayGive(actor: Actor, role: Role): boolean {
  return rolesToGive(actor).includes(role)
}

/** Roles that belong to an organisation of a certain kind. */
export function fitsOrganisation(role: Role, organisationKind: string): boolean {
  const family = familyOf(role)
  if (family === 'employer') return organisationKind === 'employer'
  if (family === 'school') return organisationKind === 'school' || organisationKind === 'education'
  return organisationKind !== 'employer'
}
