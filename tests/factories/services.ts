import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { Canaries } from './canaries'

export interface ServiceIds {
  serviceId: string
  outlineId: string
  gapActionId: string
  targetId: string
}

interface ServicePlan {
  networkId: string
  tag: string
  now: Date
  madeById: string
  taskId: string
  canaries: Canaries
}

/** A service of somebody outside the network, outlines of one town, a gap with a task, and a sector target. */
export async function plantServices(db: PrismaClient, plan: ServicePlan): Promise<ServiceIds> {
  const { networkId, tag, now, madeById, taskId, canaries } = plan
  const ids = { serviceId: newId(), outlineId: newId(), gapActionId: newId(), targetId: newId() }
  const own = { networkId, madeById, createdAt: now }
  await db.service.createMany({
    data: [
      {
        id: ids.serviceId,
        ...own,
        name: canaries.plant('business', tag, null, 'service'),
        providerName: `Taalhuis ${tag}`,
        kind: 'language',
        description: canaries.plant('business', tag, null, 'servicetext'),
        steps: [2],
        targetGroups: ['everyone'],
        languages: ['nl'],
        towns: [],
        updatedAt: now,
      },
    ],
  })
  const ring = [
    [5, 52],
    [5.1, 52],
    [5.1, 52.1],
    [5, 52],
  ]
  const areas = [{ name: canaries.plant('business', tag, null, 'outline'), rings: [ring] }]
  await db.regionOutline.createMany({
    data: [{ id: ids.outlineId, ...own, version: 1, source: `${tag}.geojson`, areas }],
  })
  await db.gapAction.createMany({ data: [{ id: ids.gapActionId, ...own, gapKey: 'group.1.youth', taskId }] })
  await db.sectorTarget.createMany({
    data: [
      {
        id: ids.targetId,
        ...own,
        sectorCode: 'Q',
        wanted: 3,
        measure: 'level',
        fromValue: 2,
        dueOn: now,
        ownerId: madeById,
        reason: canaries.plant('business', tag, null, 'sectortarget'),
        updatedAt: now,
      },
    ],
  })
  return ids
}
