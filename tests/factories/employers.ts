import { pairOf } from '~/areas/employers/duplicates/pair'
import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { Canaries } from './canaries'
import { plantLetter } from './letters'
import { plantInstruments } from './instruments'
import { plantMailing } from './mailings'

export interface EmployerIds {
  employerId: string
  siteId: string
  contactId: string
  vacancyId: string
  closedVacancyId: string
  contactMomentId: string
  promiseId: string
  /** A promise that the firm's own people may read. */
  agreedId: string
  visitId: string
  jobFormId: string
  tieId: string
  csrInitiativeId: string
  csrProfileId: string
  csrPlaceId: string
  mergeId: string
  pairId: string
  pairSearchId: string
  taskId: string
  inboundMailId: string
  filedMailId: string
  attachmentId: string
  mailingId: string
  mailingRecipientId: string
  surveyRoundId: string
  surveyInvitationId: string
  surveyResponseId: string
  argumentId: string
  pitchId: string
  customFieldId: string
  letterId: string
  letterSignerId: string
  letterSignatureId: string
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
    agreedId: newId(),
    visitId: newId(),
    jobFormId: newId(),
    tieId: newId(),
    csrInitiativeId: newId(),
    csrProfileId: newId(),
    csrPlaceId: newId(),
    mergeId: newId(),
    pairId: newId(),
    pairSearchId: newId(),
    taskId: newId(),
    inboundMailId: newId(),
    filedMailId: newId(),
    attachmentId: newId(),
    mailingId: newId(),
    mailingRecipientId: newId(),
    surveyRoundId: newId(),
    surveyInvitationId: newId(),
    surveyResponseId: newId(),
    argumentId: newId(),
    pitchId: newId(),
    customFieldId: newId(),
    letterId: newId(),
    letterSignerId: newId(),
    letterSignatureId: newId(),
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
  await plantField(db, plan, ids)
  const mergedId = newId()
  await db.employer.createMany({
    data: [{ id: mergedId, networkId, name: `merged ${tag} ${key}`, archivedAt: now, createdAt: now, updatedAt: now }],
  })
  await db.employerMerge.createMany({
    data: [
      {
        id: ids.mergeId,
        networkId,
        survivorId: employerId,
        mergedId,
        moved: [],
        before: {},
        after: {},
        madeById: ownerId,
        madeAt: now,
      },
    ],
  })
  await db.employerPair.createMany({
    data: [
      {
        id: ids.pairId,
        networkId,
        ...pairOf(employerId, mergedId),
        reasons: ['phone'],
        score: 50,
        sign: canaries.plant('business', tag, null, `pair${key}`),
        foundAt: now,
      },
    ],
  })
  await db.employerPairSearch.createMany({
    data: [
      { id: ids.pairSearchId, networkId, state: 'done', jobKey: `search ${key}`, createdAt: now, finishedAt: now },
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
      {
        id: ids.agreedId,
        networkId,
        employerId,
        by: 'them',
        shared: true,
        what: 'samen afgesproken',
        dueOn: day,
        ownerId,
        madeById: ownerId,
        createdAt: now,
      },
    ],
  })
  await db.visit.createMany({
    data: [
      {
        id: ids.visitId,
        networkId,
        employerId,
        organiserId: ownerId,
        goal: canaries.plant('business', tag, null, `visit${key}`),
        place: 'Dorpsstraat 1',
        startsAt: new Date(now.getTime() + 86_400_000),
        endsAt: new Date(now.getTime() + 90_000_000),
        timeZone: 'Europe/Amsterdam',
        createdAt: now,
        updatedAt: now,
      },
    ],
  })
  await db.csrInitiative.createMany({
    data: [
      {
        id: ids.csrInitiativeId,
        networkId,
        employerId,
        organisation: `Bedrijf ${key} ${tag}`,
        title: canaries.plant('business', tag, null, `csr${key}`),
        theme: 'learning',
        level: 'organisation',
        partners: [],
        supporters: [],
        kpis: [],
        madeById: ownerId,
        ...stamps,
      },
    ],
  })
  await db.csrPlace.createMany({
    data: [
      {
        id: ids.csrPlaceId,
        networkId,
        initiativeId: ids.csrInitiativeId,
        vacancyId: ids.vacancyId,
        madeById: ownerId,
        createdAt: now,
      },
    ],
  })
  await db.csrProfile.createMany({
    data: [{ id: ids.csrProfileId, networkId, employerId, motives: [], policies: [], updatedAt: now }],
  })
  await db.jobForm.createMany({
    data: [
      {
        id: ids.jobFormId,
        networkId,
        employerId,
        templateVersion: 1,
        title: `Functie ${key} ${tag}`,
        jobStatus: 'open',
        madeById: ownerId,
        ...stamps,
      },
    ],
  })
  await db.tie.createMany({
    data: [
      {
        id: ids.tieId,
        networkId,
        kind: 'introduced',
        fromMembershipId: ownerId,
        toEmployerId: employerId,
        note: canaries.plant('business', tag, null, `tie${key}`),
        createdById: ownerId,
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
  await plantMail(db, plan, ids)
  await plantMailing(db, plan, ids)
  await plantInstruments(db, plan, ids)
  await plantLetter(db, plan, ids)
  return ids
}

/** A mail that waits in the inbox of the employer's owner, and the same in the file with an attachment. */
async function plantMail(db: PrismaClient, plan: EmployerPlan, ids: EmployerIds): Promise<void> {
  const { networkId, tag, key, now, ownerId, canaries } = plan
  const { employerId, inboundMailId: mailId, filedMailId, attachmentId: fileId } = ids
  await db.inboundMail.createMany({
    data: [
      {
        id: mailId,
        networkId,
        state: 'waiting',
        reason: 'unmatched',
        bytes: 100,
        envelopeFrom: `${key}@elders.example`,
        remoteAddress: '127.0.0.1',
        receivedAt: now,
        fromAddress: `${key}@elders.example`,
        subject: `Vraag ${key}`,
        body: canaries.plant('business', tag, null, `inbox${key}`),
        others: [],
        colleagueId: ownerId,
      },
    ],
  })
  await db.filedMail.createMany({
    data: [
      {
        id: filedMailId,
        networkId,
        mailId,
        employerId,
        colleagueId: ownerId,
        at: now,
        fromLine: `${key}@elders.example`,
        toLine: '',
        subject: `Vraag ${key}`,
        body: canaries.plant('business', tag, null, `filed${key}`),
        createdAt: now,
      },
    ],
  })
  await db.storedFile.createMany({
    data: [
      {
        id: fileId,
        networkId,
        kind: 'mail-attachment',
        name: 'rooster.pdf',
        mediaType: 'application/pdf',
        bytes: 4,
        sha256: 'x',
        storageKey: `${networkId}/00/${fileId}`,
        dataClass: 'business',
        createdAt: now,
      },
    ],
  })
  await db.filedMailFile.createMany({ data: [{ networkId, filedMailId, fileId }] })
}

/** A field of the network that the firm does not see, with a value of this employer. */
async function plantField(db: PrismaClient, { networkId, tag, key, now, canaries }: EmployerPlan, ids: EmployerIds) {
  await db.customField.createMany({
    data: [
      {
        id: ids.customFieldId,
        networkId,
        key: `veld_${key}`,
        kind: 'text',
        labelNl: `Veld ${key}`,
        labelEn: `Field ${key}`,
        place: 0,
        createdAt: now,
        updatedAt: now,
      },
    ],
  })
  const word = canaries.plant('business', tag, null, `field${key}`)
  await db.employerFieldValue.createMany({
    data: [{ networkId, employerId: ids.employerId, fieldId: ids.customFieldId, word }],
  })
  const ofContacts = newId()
  await db.customField.createMany({
    data: [
      {
        id: ofContacts,
        networkId,
        key: `mens_${key}`,
        kind: 'text',
        belongsTo: 'contact',
        labelNl: `Mens ${key}`,
        labelEn: `Person ${key}`,
        place: 0,
        createdAt: now,
        updatedAt: now,
      },
    ],
  })
  const said = canaries.plant('business', tag, null, `person${key}`)
  await db.contactFieldValue.createMany({
    data: [{ networkId, contactId: ids.contactId, fieldId: ofContacts, word: said }],
  })
}
