import { roles, type Role } from '~/access/roles'
import { newId } from '~/platform/new-id.server'
import type { PrismaClient } from '~/platform/database.server'

/** Who is planted in each network: key, organisation, role. */
export const people = {
  casemanager: ['municipality', 'casemanager'],
  otherCasemanager: ['municipality', 'casemanager'],
  coach: ['municipality', 'coach'],
  grantedCoach: ['municipality', 'coach'],
  idleCoach: ['municipality', 'coach'],
  accountManager: ['municipality', 'account_manager'],
  coordinator: ['municipality', 'network_coordinator'],
  orgAdmin: ['municipality', 'org_admin'],
  platformAdmin: ['municipality', 'platform_admin'],
  privacyOfficer: ['municipality', 'privacy_officer'],
  ngoCasemanager: ['ngo', 'casemanager'],
  ngoCoach: ['ngo', 'coach'],
  ngoAdmin: ['ngo', 'org_admin'],
  uwvCasemanager: ['uwv', 'casemanager'],
  employerContact: ['employerOne', 'employer_contact'],
  mentor: ['employerOne', 'mentor'],
  otherEmployerContact: ['employerTwo', 'employer_contact'],
  schoolBooker: ['school', 'school_booker'],
  trainee: ['municipality', 'trainee'],
  otherTrainee: ['municipality', 'trainee'],
} as const satisfies Record<string, readonly [OrganisationKey, Role]>

export const organisationKinds = {
  municipality: 'municipality',
  ngo: 'ngo',
  uwv: 'uwv',
  school: 'school',
  employerOne: 'employer',
  employerTwo: 'employer',
} as const

export type PersonKey = keyof typeof people
export type OrganisationKey = keyof typeof organisationKinds

export const personKeys = Object.keys(people) as PersonKey[]

export interface Person {
  key: PersonKey
  accountId: string
  membershipId: string
  organisationId: string
  role: Role
  email: string
  name: string
}

export interface PeoplePlan {
  networkId: string
  tag: string
  createdAt: Date
  startsOn: Date
  passwordHash: string
  organisations: Record<OrganisationKey, string>
  /** Clients that the trainees are. */
  clients: { trainee: string; otherTrainee: string }
}

/** Accounts and memberships for every key; a role without a person would be a hole in the tests. */
export async function plantPeople(db: PrismaClient, plan: PeoplePlan): Promise<Record<PersonKey, Person>> {
  const covered = new Set<Role>(Object.values(people).map(([, role]) => role))
  for (const role of roles) if (!covered.has(role)) throw new Error(`no person has role ${role}`)
  const planted = personKeys.map(key => {
    const [organisation, role] = people[key]
    return {
      key,
      accountId: newId(),
      membershipId: newId(),
      organisationId: plan.organisations[organisation],
      role,
      email: `${key.toLowerCase()}@${plan.tag}.example`,
      name: `${key} ${plan.tag}`,
    }
  })
  await db.account.createMany({
    data: planted.map(person => ({
      id: person.accountId,
      email: person.email,
      name: person.name,
      passwordHash: person.role === 'trainee' ? null : plan.passwordHash,
      createdAt: plan.createdAt,
    })),
  })
  await db.membership.createMany({
    data: planted.map(person => ({
      id: person.membershipId,
      networkId: plan.networkId,
      organisationId: person.organisationId,
      accountId: person.accountId,
      role: person.role,
      displayName: person.name,
      clientId: person.key === 'trainee' || person.key === 'otherTrainee' ? plan.clients[person.key] : null,
      startsOn: plan.startsOn,
      createdAt: plan.createdAt,
    })),
  })
  return Object.fromEntries(planted.map(person => [person.key, person])) as Record<PersonKey, Person>
}
