import type { KeptPlace } from '~/areas/shortlists/kept-place'
import type { SnapshotContent } from '~/areas/clients/snapshot'
import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { Canaries } from './canaries'

/** Clients of each network: whose they are and what their state shows. */
export const clientKeys = ['assigned', 'unassigned', 'shared', 'notApproved', 'lapsed', 'former', 'ngos'] as const
export type ClientKey = (typeof clientKeys)[number]

export interface ClientIds {
  clientId: string
  experienceId: string
  claimId: string
  languageId: string
  wishId: string
  statisticId: string
  guidanceNoteId: string
  specialNoteId: string
  snapshotId: string
  taskId: string
  gatheringClientId: string
  shortlistId: string
  shortlistPlaceId: string
  fitSightingId: string
}

export interface ClientPlan {
  networkId: string
  tag: string
  number: number
  organisationId: string
  authorId: string
  /** The event in which the client takes part. */
  gatheringId: string
  /** The place of the client's shortlist. */
  employerId: string
  vacancyId: string
  now: Date
  canaries: Canaries
}

const concept = 'https://werkbrug.nl/id/competence/punctuality'

function snapshotOf(firstName: string): SnapshotContent {
  return {
    firstName,
    competences: [{ uri: concept, label: 'op tijd komen', level: 2, shownBy: null }],
    experiences: [],
    languages: [],
    wishes: [],
    licences: [],
    hoursMin: 16,
    hoursMax: 24,
    weekParts: ['mon_am'],
    availableFrom: null,
    workingConditions: null,
  }
}

function keptPlaceOf(employerId: string, title: string): KeptPlace {
  return {
    ...{ title, kind: 'internship', employerId, employerName: 'Een werkgever', city: null, startDate: null },
    ...{ hoursMin: 16, hoursMax: 24, seatsFree: 1, mentorName: null, kilometres: 3 },
    ...{ clientFit: 80, clientParts: [], employerFit: 60, learnable: 0 },
    ...{ met: [{ uri: concept, asked: 2, claimed: 2 }], toLearn: [], partly: [], gaps: [], growth: [] },
  }
}

/** The client's own row; before the memberships, since a trainee's membership points at it. */
export async function plantClientRow(
  db: PrismaClient,
  key: ClientKey,
  plan: Omit<ClientPlan, 'authorId' | 'gatheringId' | 'employerId' | 'vacancyId'>,
  clientId: string,
): Promise<void> {
  const { networkId, tag, number, organisationId, now, canaries } = plan
  await db.client.createMany({
    data: [
      {
        id: clientId,
        networkId,
        organisationId,
        number,
        firstName: `Voor${key}`,
        lastName: canaries.plant('name', tag, key, 'lastname'),
        status: 'active',
        ladderStepSince: new Date('2026-01-05'),
        createdAt: now,
        updatedAt: now,
      },
    ],
  })
}

/** Everything of a client's file, one row of each class, with a token in each text. */
export async function plantClientFile(
  db: PrismaClient,
  key: ClientKey,
  plan: ClientPlan,
  clientId: string,
): Promise<ClientIds> {
  const { networkId, tag, authorId, now, canaries } = plan
  const ids: ClientIds = {
    clientId,
    experienceId: newId(),
    claimId: newId(),
    languageId: newId(),
    wishId: newId(),
    statisticId: newId(),
    guidanceNoteId: newId(),
    specialNoteId: newId(),
    snapshotId: newId(),
    taskId: newId(),
    gatheringClientId: newId(),
    shortlistId: newId(),
    shortlistPlaceId: newId(),
    fitSightingId: newId(),
  }
  const day = new Date(now.toISOString().slice(0, 10))
  const of = { networkId, clientId }
  await db.clientCore.createMany({
    data: [
      {
        id: clientId,
        networkId,
        email: `${canaries.plant('core', tag, key, 'mail')}@mail.example`,
        phone: '0612345678',
        street: canaries.plant('core', tag, key, 'street'),
        city: 'Rijnveen',
        postcode: '3512BB',
        dayParts: ['mon_am'],
        updatedAt: now,
      },
    ],
  })
  await db.experience.createMany({
    data: [
      {
        id: ids.experienceId,
        ...of,
        title: canaries.plant('profile', tag, key, 'experience'),
        kind: 'work',
        reflection: 'Ik leerde veel.',
        createdAt: now,
        updatedAt: now,
      },
    ],
  })
  await db.competenceClaim.createMany({
    data: [
      {
        id: ids.claimId,
        ...of,
        conceptUri: concept,
        level: 2,
        source: 'self',
        experienceId: ids.experienceId,
        claimedOn: day,
        createdAt: now,
      },
    ],
  })
  await db.clientLanguage.createMany({ data: [{ id: ids.languageId, ...of, language: 'nl', speaking: 'B1' }] })
  await db.clientWish.createMany({ data: [{ id: ids.wishId, ...of, kind: 'sector', code: 'H' }] })
  await db.clientStatistic.createMany({
    data: [{ id: ids.statisticId, ...of, gender: 'woman', toldOn: day, toldById: authorId }],
  })
  await db.guidanceNote.createMany({
    data: [
      {
        id: ids.guidanceNoteId,
        ...of,
        kind: 'note',
        body: canaries.plant('guidance', tag, key, 'note'),
        authorId,
        at: now,
        createdAt: now,
      },
    ],
  })
  await db.gatheringClient.createMany({
    data: [{ id: ids.gatheringClientId, ...of, gatheringId: plan.gatheringId, addedById: authorId, createdAt: now }],
  })
  await db.shortlist.createMany({
    data: [
      {
        id: ids.shortlistId,
        ...of,
        number: 1,
        message: canaries.plant('profile', tag, key, 'shortlist'),
        rankOrder: 'both',
        weightsVersion: 'test',
        profileDigest: 'test',
        total: 1,
        fitting: 1,
        madeById: authorId,
        shownAt: now,
      },
    ],
  })
  await db.shortlistPlace.createMany({
    data: [
      {
        id: ids.shortlistPlaceId,
        ...of,
        shortlistId: ids.shortlistId,
        vacancyId: plan.vacancyId,
        position: 0,
        shown: keptPlaceOf(plan.employerId, canaries.plant('profile', tag, key, 'place')),
        placeDigest: 'test',
      },
    ],
  })
  await db.fitSighting.createMany({
    data: [
      {
        id: ids.fitSightingId,
        ...of,
        vacancyId: plan.vacancyId,
        firstOn: day,
        cameOn: day,
        lastOn: day,
        employerFit: 60,
      },
    ],
  })
  await db.specialNote.createMany({
    data: [
      {
        id: ids.specialNoteId,
        ...of,
        kind: 'functional_need',
        body: canaries.plant('special', tag, key, 'body'),
        purpose: canaries.plant('special', tag, key, 'purpose'),
        authorId,
        expiresOn: new Date('2027-12-31'),
        createdAt: now,
      },
    ],
  })
  await db.profileSnapshot.createMany({
    data: [
      {
        id: ids.snapshotId,
        ...of,
        version: 1,
        content: snapshotOf(`Voor${key}`),
        approvedOn: day,
        publishedById: authorId,
        publishedAt: now,
      },
    ],
  })
  await db.task.createMany({
    data: [
      {
        id: ids.taskId,
        networkId,
        title: canaries.plant('guidance', tag, key, 'task'),
        kind: 'client',
        dueOn: day,
        ownerId: authorId,
        clientId,
        createdAt: now,
      },
    ],
  })
  return ids
}
