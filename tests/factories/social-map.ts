import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { Canaries } from './canaries'

export interface SocialMapIds {
  linkId: string
  runId: string
}

interface SocialMapPlan {
  networkId: string
  tag: string
  now: Date
  membershipId: string
  organisationId: string
  employerId: string
  canaries: Canaries
}

/** A link by hand between an organisation and an employer, and a measuring that kept what it said of the employer. */
export async function plantSocialMap(db: PrismaClient, plan: SocialMapPlan): Promise<SocialMapIds> {
  const { networkId, tag, now, membershipId, organisationId, employerId, canaries } = plan
  const ids = { linkId: newId(), runId: newId() }
  const note = canaries.plant('business', tag, null, 'map link')
  await db.mapLink.createMany({
    data: [
      {
        id: ids.linkId,
        networkId,
        fromOrganisationId: organisationId,
        toEmployerId: employerId,
        kind: 'refers',
        strength: 3,
        note,
        addedById: membershipId,
        createdAt: now,
        updatedAt: now,
      },
    ],
  })
  const facts = { method: 'exact', fingerprint: tag, measuredAt: now, finishedAt: now, createdAt: now }
  await db.mapRun.createMany({
    data: [{ id: ids.runId, networkId, state: 'done', jobKey: `measure-map:${ids.runId}`, seed: 1, ...facts }],
  })
  await db.mapMeasure.createMany({
    data: [
      { networkId, nodeKey: `employer:${employerId}`, runId: ids.runId, x: 0, y: 0, betweenness: 0, community: 0 },
    ],
  })
  return ids
}
