/** Who can act on a placement or an agreement: the roles of a membership, the holder of a signing link, the worker. */
export const placementRoles = [
  'casemanager',
  'coach',
  'account_manager',
  'employer_contact',
  'mentor',
  'school_booker',
  'trainee',
  'network_coordinator',
  'org_admin',
  'platform_admin',
  'privacy_officer',
  'signer',
  'system',
] as const
export type PlacementRole = (typeof placementRoles)[number]

/** Parties that sign an agreement; a former mentor or coach signs the amendment that replaces them. */
export const partyRoles = [
  'trainee',
  'representative',
  'mentor',
  'former_mentor',
  'host',
  'coach',
  'former_coach',
  'school',
  'authority',
] as const
export type PartyRole = (typeof partyRoles)[number]
