/** The roles a membership can have (design: access and privacy). */
export const roles = [
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
] as const

export type Role = (typeof roles)[number]

/** Which house a person comes home to: decides navigation, sign-in rules and the shape of pages. */
export type RoleFamily = 'staff' | 'employer' | 'school' | 'trainee'

const families: Record<Role, RoleFamily> = {
  casemanager: 'staff',
  coach: 'staff',
  account_manager: 'staff',
  network_coordinator: 'staff',
  org_admin: 'staff',
  platform_admin: 'staff',
  privacy_officer: 'staff',
  employer_contact: 'employer',
  mentor: 'employer',
  school_booker: 'school',
  trainee: 'trainee',
}

export function familyOf(role: Role): RoleFamily {
  return families[role]
}

/** Staff must have a second factor; employers and schools may; trainees come in by a link. */
export function needsSecondFactor(role: Role): boolean {
  return familyOf(role) === 'staff'
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}
