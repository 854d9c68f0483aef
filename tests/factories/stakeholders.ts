import { sampleAnalysis } from '~/areas/stakeholders/sample-analysis'
import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { Canaries } from './canaries'

export interface StakeholderIds {
  analysisId: string
  raterId: string
  sectorId: string
  figureId: string
  stakeholderId: string
  scoreId: string
  participationId: string
  followUpId: string
}

interface StakeholderPlan {
  networkId: string
  tag: string
  now: Date
  raterId: string
  organisationId: string
  employerId: string
  canaries: Canaries
}

/** A draft with a row of every kind; the account manager is its rater. */
export async function plantStakeholders(db: PrismaClient, plan: StakeholderPlan): Promise<StakeholderIds> {
  const { networkId, tag, now, raterId: membershipId, organisationId, employerId, canaries } = plan
  const [templateId, ids] = [
    newId(),
    {
      analysisId: newId(),
      raterId: newId(),
      sectorId: newId(),
      figureId: newId(),
      stakeholderId: newId(),
      scoreId: newId(),
      participationId: newId(),
      followUpId: newId(),
    },
  ]
  const { analysisId, sectorId, stakeholderId } = ids
  const own = { networkId, analysisId }
  const stamps = { createdAt: now, updatedAt: now }
  const day = new Date(now.toISOString().slice(0, 10))
  const template = { instrument: 'stakeholder-analysis', version: 1, locale: 'nl', provenance: 'design' }
  await db.template.createMany({
    data: [{ id: templateId, networkId, ...template, content: sampleAnalysis, status: 'active', createdAt: now }],
  })
  const title = canaries.plant('business', tag, null, 'analysis')
  await db.stakeholderAnalysis.createMany({
    data: [{ id: analysisId, networkId, title, heldOn: day, templateId, madeById: membershipId, ...stamps }],
  })
  await db.stakeholderRater.createMany({
    data: [{ id: ids.raterId, ...own, membershipId, organisationId, createdAt: now }],
  })
  await db.stakeholderSector.createMany({ data: [{ id: sectorId, ...own, sectorCode: 'Q', ...stamps }] })
  const figure = { indicator: 'jobs', value: 12_000, source: 'CBS', period: '2025' }
  await db.stakeholderFigure.createMany({ data: [{ id: ids.figureId, ...own, sectorId, ...figure }] })
  const label = canaries.plant('business', tag, null, 'stakeholder')
  await db.stakeholder.createMany({
    data: [{ id: stakeholderId, ...own, label, kind: 'primary', contributions: [], ...stamps }],
  })
  const score = { importance: 4, interest: 4, influence: 5, influenceReason: 'grootste werkgever' }
  await db.stakeholderScore.createMany({
    data: [{ id: ids.scoreId, ...own, stakeholderId, membershipId, ...score, updatedAt: now }],
  })
  const cell = { stage: 'planning', kind: 'control', reason: 'betaalt mee', chosenById: membershipId, chosenAt: now }
  await db.stakeholderParticipation.createMany({ data: [{ id: ids.participationId, ...own, stakeholderId, ...cell }] })
  await db.stakeholderFollowUp.createMany({
    data: [
      {
        id: ids.followUpId,
        ...own,
        kind: 'relation',
        stakeholderId,
        employerId,
        madeById: membershipId,
        createdAt: now,
      },
    ],
  })
  return ids
}
