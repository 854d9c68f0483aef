import { hashPassword } from '~/access/sign-in/password-hash.server'
import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import { Canaries } from './canaries'
import { clientKeys, plantClientFile, plantClientRow, type ClientIds, type ClientKey } from './clients'
import { plantEmployer } from './employers'
import { organisationKinds, plantPeople, type OrganisationKey } from './people'
import { plantServices } from './services'
import { plantSocialMap } from './social-map'
import { plantAudit } from './audits'
import { plantGathering } from './gatherings'
import { plantGroup } from './groups'
import { plantStakeholders } from './stakeholders'
import { plantSwot } from './swot'
import {
  daysFrom,
  plantAssignments,
  plantPlacements,
  plantShares,
  plantTrail,
  type NetworkPlan,
  type Planted,
  type WorldNetwork,
} from './world-parts'

export { placementKeys, type PlacementKey, type WorldNetwork } from './world-parts'

/** Everybody's password in a planted world. */
export const worldPassword = 'drie blauwe fietsen'

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
  const gatherings = await plantGathering(db, {
    networkId,
    tag,
    now,
    hostId: ownerId,
    organisationId: people.accountManager.organisationId,
    employerId: employers.one.employerId,
    contactId: employers.one.contactId,
    taskId: employers.one.taskId,
    canaries,
  })
  const clients = {} as Record<ClientKey, ClientIds>
  for (const [index, key] of clientKeys.entries()) {
    const authorId = (
      key === 'ngos' ? people.ngoCasemanager : key === 'unassigned' ? people.otherCasemanager : people.casemanager
    ).membershipId
    const { gatheringId } = gatherings
    const { employerId, vacancyId } = employers.one
    const organisationId = organisationOf(key)
    const own = {
      networkId,
      tag,
      number: index + 1,
      organisationId,
      authorId,
      gatheringId,
      employerId,
      vacancyId,
      now,
      canaries,
    }
    clients[key] = await plantClientFile(db, key, own, clientIds[key])
  }
  const stakeholders = await plantStakeholders(db, {
    networkId,
    tag,
    now,
    raterId: ownerId,
    organisationId: people.accountManager.organisationId,
    employerId: employers.one.employerId,
    canaries,
  })
  const swot = await plantSwot(db, { networkId, tag, now, membershipId: ownerId, organisations, canaries })
  const services = await plantServices(db, {
    networkId,
    tag,
    now,
    madeById: ownerId,
    taskId: employers.one.taskId,
    canaries,
  })
  const socialMap = await plantSocialMap(db, {
    networkId,
    tag,
    now,
    membershipId: ownerId,
    organisationId: people.accountManager.organisationId,
    employerId: employers.one.employerId,
    canaries,
  })
  const audit = await plantAudit(db, {
    networkId,
    tag,
    now,
    membershipId: ownerId,
    organisationId: people.accountManager.organisationId,
    employerId: employers.one.employerId,
    taskId: employers.one.taskId,
    canaries,
  })
  const world: Planted = {
    tag,
    networkId,
    organisations,
    people,
    clients,
    employers,
    stakeholders,
    swot,
    socialMap,
    services,
    audit,
    gatherings,
  }
  await plantAssignments(db, world, now)
  const groups = await plantGroup(db, {
    networkId,
    tag,
    now,
    madeById: people.casemanager.membershipId,
    clientIds: { assigned: clients.assigned.clientId, unassigned: clients.unassigned.clientId },
    vacancyIds: { one: employers.one.vacancyId, two: employers.two.vacancyId },
    canaries,
  })
  const shares = await plantShares(db, world, now)
  const placements = await plantPlacements(db, world, plan)
  await plantTrail(db, world, placements, now, canaries)
  return { ...world, groups, shares, placements }
}
