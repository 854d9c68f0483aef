import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { Canaries } from './canaries'

export interface ServiceIds {
  serviceId: string
  outlineId: string
  gapActionId: string
}

interface ServicePlan {
  networkId: string
  tag: string
  now: Date
  madeById: string
  taskId: string
  canaries: Canaries
}

/** A service of somebody outside the network, outlines of one town, and a gap with a task. */
export async function plantServices(db: PrismaClient, plan: ServicePlan): Promise<ServiceIds> {
  const { networkId, tag, now, madeById, taskId, canaries } = plan
  const ids = { serviceId: newId(), outlineId: newId(), gapActionId: newId() }
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
  return ids
}
