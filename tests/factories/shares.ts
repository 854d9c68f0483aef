import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'

export interface SharePlan {
  networkId: string
  clientId: string
  from: string
  to: string
  groups: string[]
  requestedById: string
  approvedById?: string
  validFrom: Date
  validUntil: Date
  revokedAt?: Date
  now: Date
}

export async function plantShare(db: PrismaClient, plan: SharePlan): Promise<string> {
  const id = newId()
  await db.clientShare.createMany({
    data: [
      {
        id,
        networkId: plan.networkId,
        clientId: plan.clientId,
        fromOrganisationId: plan.from,
        toOrganisationId: plan.to,
        purpose: 'begeleiding naar werk',
        legalBasis: 'public-task',
        legalSource: 'Participatiewet art. 7',
        fieldGroups: plan.groups,
        clientInformed: 'gesprek',
        validFrom: plan.validFrom,
        validUntil: plan.validUntil,
        requestedById: plan.requestedById,
        approvedById: plan.approvedById ?? null,
        approvedAt: plan.approvedById ? plan.now : null,
        revokedAt: plan.revokedAt ?? null,
        createdAt: plan.now,
      },
    ],
  })
  return id
}
