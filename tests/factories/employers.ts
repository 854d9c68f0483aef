import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { Canaries } from './canaries'

export interface EmployerIds {
  employerId: string
  siteId: string
  contactId: string
  vacancyId: string
  closedVacancyId: string
  contactMomentId: string
  promiseId: string
  taskId: string
}

export interface EmployerPlan {
  networkId: string
  tag: string
  key: string
  now: Date
  ownerId: string
  canaries: Canaries
}

const concept = 'https://werkbrug.nl/id/competence/punctuality'

/** An employer with a site, a contact, two vacancies, a contact moment, a level change and a task. */
export async function plantEmployer(db: PrismaClient, plan: EmployerPlan, employerId: string): Promise<EmployerIds> {
  const { networkId, tag, key, now, ownerId, canaries } = plan
  const ids: EmployerIds = {
    employerId,
    siteId: newId(),
    contactId: newId(),
    vacancyId: newId(),
    closedVacancyId: newId(),
    contactMomentId: newId(),
    promiseId: newId(),
    taskId: newId(),
  }
  const stamps = { createdAt: now, updatedAt: now }
  const day = new Date(now.toISOString().slice(0, 10))
  await db.employer.createMany({
    data: [
      {
        id: employerId,
        networkId,
        name: `Bedrijf ${key} ${tag}`,
        ownerId,
        level: 2,
        relationState: 'existing',
        ...stamps,
      },
    ],
  })
  await db.site.createMany({
    data: [{ id: ids.siteId, networkId, employerId, city: 'Rijnveen', postcode: '3511AA', ...stamps }],
  })
  await db.contact.createMany({
    data: [
      {
        id: ids.contactId,
        networkId,
        employerId,
        siteId: ids.siteId,
        lastName: `Contact${key}${tag}`,
        roles: ['mentor'],
        ...stamps,
      },
    ],
  })
  await db.vacancy.createMany({
    data: [
      {
        id: ids.vacancyId,
        networkId,
        employerId,
        siteId: ids.siteId,
        title: `Magazijn ${key} ${tag}`,
        status: 'open',
        seats: 3,
        dayParts: ['mon_am'],
        ...stamps,
      },
      {
        id: ids.closedVacancyId,
        networkId,
        employerId,
        title: `Gesloten ${key} ${tag}`,
        status: 'closed',
        dayParts: [],
        ...stamps,
      },
    ],
  })
  await db.vacancyCompetence.createMany({
    data: [
      { id: newId(), networkId, vacancyId: ids.vacancyId, conceptUri: concept, kind: 'essential', level: 2, weight: 1 },
    ],
  })
  await db.promise.createMany({
    data: [
      {
        id: ids.promiseId,
        networkId,
        employerId,
        by: 'us',
        what: canaries.plant('business', tag, null, `promise${key}`),
        dueOn: day,
        ownerId,
        madeById: ownerId,
        createdAt: now,
      },
    ],
  })
  await db.contactMoment.createMany({
    data: [
      {
        id: ids.contactMomentId,
        networkId,
        employerId,
        contactId: ids.contactId,
        membershipId: ownerId,
        at: now,
        channel: 'call',
        note: canaries.plant('business', tag, null, `moment${key}`),
        argumentsUsed: [],
        objections: [],
        createdAt: now,
      },
    ],
  })
  await db.levelChange.createMany({
    data: [
      {
        id: newId(),
        networkId,
        employerId,
        fromLevel: 1,
        toLevel: 2,
        evidence: [],
        confirmedById: ownerId,
        confirmedOn: day,
        createdAt: now,
      },
    ],
  })
  await db.task.createMany({
    data: [
      {
        id: ids.taskId,
        networkId,
        title: `Bel ${key}`,
        kind: 'contact',
        dueOn: day,
        ownerId,
        employerId,
        createdAt: now,
      },
    ],
  })
  return ids
}
