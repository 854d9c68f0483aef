import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { Canaries } from './canaries'

type Guided = 'assigned' | 'unassigned'

export interface GroupIds {
  groupId: string
  runId: string
  choiceIds: Record<Guided, string>
  pairIds: Record<Guided, string>
}

interface GroupPlan {
  networkId: string
  tag: string
  now: Date
  madeById: string
  /** One whom the maker guides, and one whom the maker does not guide any more. */
  clientIds: Record<Guided, string>
  vacancyIds: { one: string; two: string }
  canaries: Canaries
}

/** A group of a case manager that was matched once, with a pair fixed by hand. */
export async function plantGroup(db: PrismaClient, plan: GroupPlan): Promise<GroupIds> {
  const { networkId, tag, now, madeById, clientIds, vacancyIds, canaries } = plan
  const ids: GroupIds = {
    groupId: newId(),
    runId: newId(),
    choiceIds: { assigned: newId(), unassigned: newId() },
    pairIds: { assigned: newId(), unassigned: newId() },
  }
  const { groupId, runId } = ids
  const chosen = { clientIds: Object.values(clientIds), allPlaces: false, vacancyIds: Object.values(vacancyIds) }
  const name = canaries.plant('group', tag, null, 'name')
  await db.groupMatch.createMany({
    data: [{ id: groupId, networkId, name, method: 'stable', ...chosen, madeById, createdAt: now, updatedAt: now }],
  })
  await db.groupMatchRun.createMany({
    data: [
      {
        id: runId,
        networkId,
        groupId,
        number: 1,
        method: 'stable',
        state: 'done',
        jobKey: `group-match:reckon:${runId}:0`,
        groupVersion: 1,
        fingerprint: 'x',
        weightsVersion: '2026-1',
        clients: 2,
        places: 2,
        seats: 4,
        pairs: 2,
        placed: 2,
        certificate: { method: 'stable', blockingPairs: 0, broken: 0, checked: 2 },
        askedById: madeById,
        createdAt: now,
        finishedAt: now,
      },
    ],
  })
  const keys = ['assigned', 'unassigned'] as const
  const about = (key: Guided) => ({
    networkId,
    clientId: clientIds[key],
    vacancyId: key === 'assigned' ? vacancyIds.one : vacancyIds.two,
  })
  await db.groupMatchChoice.createMany({
    data: keys.map(key => ({ id: ids.choiceIds[key], groupId, ...about(key), kind: 'pinned', chosenAt: now })),
  })
  await db.groupMatchPair.createMany({
    data: keys.map(key => ({
      id: ids.pairIds[key],
      runId,
      ...about(key),
      kind: 'pinned',
      clientFit: 0.5,
      employerFit: 0.25,
      choice: 1,
      acceptable: 2,
    })),
  })
  return ids
}
