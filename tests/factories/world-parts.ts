import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { AuditIds } from './audits'
import type { Canaries } from './canaries'
import { clientKeys, type ClientIds, type ClientKey } from './clients'
import type { EmployerIds } from './employers'
import { plantEvents } from './events'
import type { OrganisationKey, Person, PersonKey } from './people'
import { plantPlacement, type PlacementIds } from './placements'
import type { ServiceIds } from './services'
import { plantShare } from './shares'
import type { SocialMapIds } from './social-map'
import type { GatheringIds } from './gatherings'
import type { GroupIds } from './groups'
import type { StakeholderIds } from './stakeholders'
import type { SwotIds } from './swot'

export const placementKeys = ['active', 'proposed', 'matched', 'ofNgo', 'ended'] as const
export type PlacementKey = (typeof placementKeys)[number]

export interface WorldNetwork {
  tag: string
  networkId: string
  organisations: Record<OrganisationKey, string>
  people: Record<PersonKey, Person>
  clients: Record<ClientKey, ClientIds>
  employers: { one: EmployerIds; two: EmployerIds }
  stakeholders: StakeholderIds
  swot: SwotIds
  socialMap: SocialMapIds
  services: ServiceIds
  audit: AuditIds
  gatherings: GatheringIds
  groups: GroupIds
  placements: Record<PlacementKey, PlacementIds>
  shares: Record<'standing' | 'special' | 'notApproved' | 'expired' | 'revoked', string>
}

export interface NetworkPlan {
  tag: string
  now: Date
  passwordHash: string
  canaries: Canaries
  agreementFields: object
}

export function daysFrom(now: Date, days: number): Date {
  return new Date(new Date(now.toISOString().slice(0, 10)).getTime() + days * 86_400_000)
}

export type Planted = Omit<WorldNetwork, 'groups' | 'placements' | 'shares'>

export async function plantAssignments(db: PrismaClient, world: Planted, now: Date): Promise<void> {
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

export async function plantShares(db: PrismaClient, world: Planted, now: Date): Promise<WorldNetwork['shares']> {
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

export async function plantPlacements(
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

export async function plantTrail(
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
