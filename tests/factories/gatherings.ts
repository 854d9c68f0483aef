import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { Canaries } from './canaries'

export interface GatheringIds {
  gatheringId: string
  guestId: string
  outcomeId: string
}

interface GatheringPlan {
  networkId: string
  tag: string
  now: Date
  /** Made and hosted by; the account manager. */
  hostId: string
  organisationId: string
  employerId: string
  contactId: string
  taskId: string
  canaries: Canaries
}

/** An open event of next week with a host, a guest who was asked, a judgement and a task that follows. */
export async function plantGathering(db: PrismaClient, plan: GatheringPlan): Promise<GatheringIds> {
  const { networkId, tag, now, hostId: membershipId, organisationId, employerId, contactId, canaries } = plan
  const ids = { gatheringId: newId(), guestId: newId(), outcomeId: newId() }
  const { gatheringId } = ids
  const stamps = { createdAt: now, updatedAt: now }
  const startsAt = new Date(now.getTime() + 7 * 86_400_000)
  await db.gathering.createMany({
    data: [
      {
        id: gatheringId,
        networkId,
        title: canaries.plant('business', tag, null, 'gathering'),
        activityKey: 'meet-greet',
        activityName: { nl: 'Meet & greet', en: 'Meet & greet' },
        activityLevel: 2,
        catalogueVersion: 1,
        ladderSteps: [3],
        startsAt,
        endsAt: new Date(startsAt.getTime() + 7_200_000),
        timeZone: 'Europe/Amsterdam',
        place: 'Markt 1',
        organisationId,
        state: 'open',
        madeById: membershipId,
        ...stamps,
      },
    ],
  })
  const own = { networkId, gatheringId }
  await db.gatheringHost.createMany({ data: [{ ...own, membershipId }] })
  await db.gatheringGuest.createMany({
    data: [{ id: ids.guestId, ...own, employerId, contactId, state: 'invited', invitedAt: now, ...stamps }],
  })
  const words = canaries.plant('business', tag, null, 'outcome')
  await db.gatheringOutcome.createMany({
    data: [{ id: ids.outcomeId, ...own, membershipId, employers: 4, words, ...stamps }],
  })
  await db.gatheringTask.createMany({ data: [{ ...own, taskId: plan.taskId }] })
  return ids
}
