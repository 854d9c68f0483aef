import { hashPassword } from '~/access/sign-in/password-hash.server'
import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import { Canaries } from './canaries'
import { clientKeys, plantClientFile, plantClientRow, type ClientIds, type ClientKey } from './clients'
import { plantEmployer, type EmployerIds } from './employers'
import { plantEvents } from './events'
import { organisationKinds, plantPeople, type OrganisationKey, type Person, type PersonKey } from './people'
import { plantPlacement, type PlacementIds } from './placements'
import { plantShare } from './shares'

/** Everybody's password in a planted world. */
export const worldPassword = 'drie blauwe fietsen'

export const placementKeys = ['active', 'proposed', 'matched', 'ofNgo', 'ended'] as const
export type PlacementKey = (typeof placementKeys)[number]

export interface WorldNetwork {
  tag: string
  networkId: string
  organisations: Record<OrganisationKey, string>
  people: Record<PersonKey, Person>
  clients: Record<ClientKey, ClientIds>
  employers: { one: EmployerIds; two: EmployerIds }
  placements: Record<PlacementKey, PlacementIds>
  shares: Record<'standing' | 'special' | 'notApproved' | 'expired' | 'revoked', string>
}

export interface World {
  a: WorldNetwork
  b: WorldNetwork
  canaries: Canaries
}

export interface WorldOptions {
  /** Fields of the agreements; `{}` unless pages that read them are tested. */
  agreementFields?: object
  now?: Date
}

/**
 * Two networks of the same shape: six organisations, everybody's role, clients that are assigned, not assigned, shared in every
 * state, employers with places, placements in several states, a row of every class with a token in its texts. Planted by the
 * superuser, behind the backs of policies and use cases.
 */
export async function plantWorld(db: PrismaClient, options: WorldOptions = {}): Promise<World> {
  const canaries = new Canaries()
  const passwordHash = await hashPassword(worldPassword)
  const now = options.now ?? new Date()
  const plant = (tag: string) =>
    plantNetwork(db, { tag, now, passwordHash, canaries, agreementFields: options.agreementFields ?? {} })
  return { a: await plant('anet'), b: await plant('bnet'), canaries }
}

interface NetworkPlan {
  tag: string
  now: Date
  passwordHash: string
  canaries: Canaries
  agreementFields: object
}

function daysFrom(now: Date, days: number): Date {
  return new Date(new Date(now.toISOString().slice(0, 10)).getTime() + days * 86_400_000)
}

function freshIds<K extends string>(keys: readonly K[]): Record<K, string> {
  return Object.fromEntries(keys.map(key => [key, newId()])) as Record<K, string>
}

async function plantNetwork(db: PrismaClient, plan: NetworkPlan): Promise<WorldNetwork> {
  const { tag, now, canaries } = plan
  const networkId = newId()
  const organisations = freshIds(Object.keys(organisationKinds) as OrganisationKey[])
  const clientIds = freshIds(clientKeys)
  const employerIds = { employerOne: newId(), employerTwo: newId() }
  const organisationOf = (key: ClientKey) => (key === 'ngos' ? organisations.ngo : organisations.municipality)

  await db.network.createMany({ data: [{ id: networkId, name: `Netwerk ${tag}`, slug: tag, createdAt: now }] })
  await db.organisation.createMany({
    data: (Object.keys(organisations) as OrganisationKey[])
      .filter(key => organisationKinds[key] !== 'employer')
      .map(key => ({
        id: organisations[key],
        networkId,
        name: `${key} ${tag}`,
        kind: organisationKinds[key],
        createdAt: now,
      })),
  })
  for (const [index, key] of clientKeys.entries()) {
    await plantClientRow(
      db,
      key,
      { networkId, tag, number: index + 1, organisationId: organisationOf(key), now, canaries },
      clientIds[key],
    )
  }
  // The employers' organisations point at employers, whose owner is a member: the organisations come first without the pointer.
  await db.organisation.createMany({
    data: (['employerOne', 'employerTwo'] as const).map(key => ({
      id: organisations[key],
      networkId,
      name: `${key} ${tag}`,
      kind: 'employer',
      createdAt: now,
    })),
  })
  const people = await plantPeople(db, {
    networkId,
    tag,
    createdAt: now,
    startsOn: daysFrom(now, -200),
    passwordHash: plan.passwordHash,
    organisations,
    clients: { trainee: clientIds.assigned, otherTrainee: clientIds.unassigned },
  })
  const ownerId = people.accountManager.membershipId
  const employers = {
    one: await plantEmployer(db, { networkId, tag, key: 'een', now, ownerId, canaries }, employerIds.employerOne),
    two: await plantEmployer(db, { networkId, tag, key: 'twee', now, ownerId, canaries }, employerIds.employerTwo),
  }
  for (const key of ['employerOne', 'employerTwo'] as const) {
    await db.organisation.updateMany({ where: { id: organisations[key] }, data: { employerId: employerIds[key] } })
  }
  const clients = {} as Record<ClientKey, ClientIds>
  for (const [index, key] of clientKeys.entries()) {
    const authorId = (
      key === 'ngos' ? people.ngoCasemanager : key === 'unassigned' ? people.otherCasemanager : people.casemanager
    ).membershipId
    const own = { networkId, tag, number: index + 1, organisationId: organisationOf(key), authorId, now, canaries }
    clients[key] = await plantClientFile(db, key, own, clientIds[key])
  }
  const world: Omit<WorldNetwork, 'placements' | 'shares'> = {
    tag,
    networkId,
    organisations,
    people,
    clients,
    employers,
  }
  await plantAssignments(db, world, now)
  const shares = await plantShares(db, world, now)
  const placements = await plantPlacements(db, world, plan)
  await plantTrail(db, world, placements, now, canaries)
  return { ...world, shares, placements }
}

type Planted = Omit<WorldNetwork, 'placements' | 'shares'>

async function plantAssignments(db: PrismaClient, world: Planted, now: Date): Promise<void> {
  const { people, clients, networkId } = world
  const assign = (person: PersonKey, client: ClientKey, more: { specialGranted?: boolean; endsOn?: Date } = {}) => ({
    id: newId(),
    networkId,
    clientId: clients[client].clientId,
    membershipId: people[person].membershipId,
    organisationId: people[person].organisationId,
    function: people[person].role,
    startsOn: daysFrom(now, -100),
    createdAt: now,
    ...more,
  })
  await db.assignment.createMany({
    data: [
      ...(['assigned', 'shared', 'notApproved', 'lapsed'] as const).map(client => assign('casemanager', client)),
      assign('casemanager', 'former', { endsOn: daysFrom(now, -1) }),
      assign('otherCasemanager', 'unassigned'),
      assign('coach', 'assigned'),
      assign('grantedCoach', 'assigned', { specialGranted: true }),
      assign('ngoCasemanager', 'ngos'),
    ],
  })
}

async function plantShares(db: PrismaClient, world: Planted, now: Date): Promise<WorldNetwork['shares']> {
  const { people, clients, organisations, networkId } = world
  const base = {
    networkId,
    from: organisations.municipality,
    to: organisations.ngo,
    requestedById: people.casemanager.membershipId,
    validFrom: daysFrom(now, -30),
    validUntil: daysFrom(now, 30),
    now,
  }
  const all = ['core', 'profile', 'guidance', 'special', 'agreement']
  const approvedById = people.otherCasemanager.membershipId
  return {
    standing: await plantShare(db, {
      ...base,
      clientId: clients.shared.clientId,
      groups: ['core', 'profile', 'guidance'],
    }),
    special: await plantShare(db, {
      ...base,
      clientId: clients.assigned.clientId,
      groups: all,
      to: organisations.uwv,
      approvedById,
    }),
    notApproved: await plantShare(db, { ...base, clientId: clients.notApproved.clientId, groups: ['core', 'special'] }),
    expired: await plantShare(db, {
      ...base,
      clientId: clients.lapsed.clientId,
      groups: all,
      approvedById,
      validUntil: daysFrom(now, -1),
    }),
    revoked: await plantShare(db, {
      ...base,
      clientId: clients.former.clientId,
      groups: all,
      approvedById,
      revokedAt: now,
    }),
  }
}

async function plantPlacements(
  db: PrismaClient,
  world: Planted,
  plan: NetworkPlan,
): Promise<Record<PlacementKey, PlacementIds>> {
  const { people, clients, employers, organisations, networkId, tag } = world
  const base = {
    networkId,
    now: plan.now,
    organisationId: organisations.municipality,
    coachId: null,
    accountManagerId: null,
    proposedById: people.casemanager.membershipId,
    agreement: null,
    agreementFields: plan.agreementFields,
  }
  const plant = (
    key: string,
    more: Pick<Parameters<typeof plantPlacement>[1], 'state' | 'client' | 'employer'> &
      Partial<Parameters<typeof plantPlacement>[1]>,
  ) => plantPlacement(db, { ...base, number: `${tag}-${key}`, ...more })
  return {
    active: await plant('active', {
      state: 'active',
      client: clients.assigned,
      employer: employers.one,
      coachId: people.coach.membershipId,
      accountManagerId: people.accountManager.membershipId,
      agreement: 'draft',
    }),
    proposed: await plant('proposed', { state: 'proposed', client: clients.shared, employer: employers.one }),
    matched: await plant('matched', {
      state: 'matched',
      client: clients.unassigned,
      employer: employers.two,
      proposedById: people.otherCasemanager.membershipId,
    }),
    ofNgo: await plant('ngo', {
      state: 'introduction',
      client: clients.ngos,
      employer: employers.two,
      organisationId: organisations.ngo,
      proposedById: people.ngoCasemanager.membershipId,
    }),
    ended: await plant('ended', {
      state: 'completed',
      client: clients.lapsed,
      employer: employers.two,
      proposedById: people.idleCoach.membershipId,
      agreement: 'draft',
    }),
  }
}

async function plantTrail(
  db: PrismaClient,
  world: Planted,
  placements: Record<PlacementKey, PlacementIds>,
  now: Date,
  canaries: Canaries,
): Promise<void> {
  const { tag, networkId, clients, employers } = world
  const ofClients = clientKeys.flatMap(key =>
    (['client', 'profile', 'guidance', 'special'] as const).map(dataClass => ({
      dataClass,
      subjectType: 'client',
      subjectId: clients[key].clientId,
      clientId: clients[key].clientId,
      after: { text: canaries.plant(dataClass, tag, key, 'event') },
    })),
  )
  await plantEvents(db, networkId, now, [
    ...ofClients,
    {
      dataClass: 'business',
      subjectType: 'employer',
      subjectId: employers.one.employerId,
      employerId: employers.one.employerId,
      after: { name: tag },
    },
    {
      dataClass: 'placement',
      subjectType: 'placement',
      subjectId: placements.active.placementId,
      clientId: clients.assigned.clientId,
      employerId: employers.one.employerId,
      placementId: placements.active.placementId,
      after: { state: 'active' },
    },
    { dataClass: 'system', subjectType: 'network', subjectId: networkId, after: { tag } },
  ])
}
