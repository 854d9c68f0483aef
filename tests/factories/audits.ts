import { noSums } from '~/areas/network/audits/audit-sums'
import { sampleThresholds } from '~/areas/network/audit-template/sample-audit'
import type { PrismaClient } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import type { Canaries } from './canaries'

export interface AuditIds {
  auditId: string
  batchId: string
  relationId: string
  choiceId: string
  lineId: string
  spendingId: string
  actionId: string
  agreementId: string
}

interface AuditPlan {
  networkId: string
  tag: string
  now: Date
  membershipId: string
  organisationId: string
  employerId: string
  taskId: string
  canaries: Canaries
}

/** A draft with a row of every kind; the account manager agrees with it. */
export async function plantAudit(db: PrismaClient, plan: AuditPlan): Promise<AuditIds> {
  const { networkId, tag, now, membershipId, organisationId, employerId, taskId, canaries } = plan
  const ids = {
    auditId: newId(),
    batchId: newId(),
    relationId: newId(),
    choiceId: newId(),
    lineId: newId(),
    spendingId: newId(),
    actionId: newId(),
    agreementId: newId(),
  }
  const { auditId, relationId, lineId } = ids
  const own = { networkId, auditId }
  const day = new Date(now.toISOString().slice(0, 10))
  const title = canaries.plant('business', tag, null, 'audit')
  const days = { heldOn: day, startsOn: day, endsOn: day }
  const kept = { sums: { ...noSums, relations: 1 }, thresholds: sampleThresholds }
  const stamps = { createdAt: now, updatedAt: now }
  await db.networkAudit.createMany({
    data: [
      {
        id: auditId,
        networkId,
        title,
        period: '2026-Q4',
        status: 'draft',
        ...days,
        ...kept,
        madeById: membershipId,
        ...stamps,
      },
    ],
  })
  const name = canaries.plant('business', tag, null, 'audited')
  const facts = { relationState: 'existing', strength: 2, importance: 4, contacts: 1 }
  const chosen = { proposed: 'strengthen', strategy: 'maintain', reason: 'eerst rust' }
  await db.auditedRelation.createMany({
    data: [{ id: relationId, ...own, employerId, name, ...facts, priority: 4, ownerId: membershipId, ...chosen }],
  })
  const choice = { former: 'strengthen', strategy: 'maintain', reason: 'eerst rust' }
  await db.strategyChoice.createMany({
    data: [
      {
        id: ids.choiceId,
        ...own,
        relationId,
        batchId: newId(),
        ...choice,
        chosenById: membershipId,
        chosenAt: now,
      },
    ],
  })
  const made = { madeById: membershipId, createdAt: now }
  await db.planBudgetLine.createMany({
    data: [{ id: lineId, ...own, what: 'bijeenkomst', plannedCents: 50_000, organisationId, ...made }],
  })
  await db.planSpending.createMany({
    data: [{ id: ids.spendingId, ...own, lineId, cents: 10_000, spentOn: day, ...made }],
  })
  const change = {
    kind: 'strategy',
    input: { strategy: 'maintain', reason: canaries.plant('business', tag, null, 'batch') },
  }
  await db.planBatch.createMany({
    data: [
      {
        id: ids.batchId,
        ...own,
        kind: 'strategy',
        change,
        relationIds: [relationId],
        state: 'done',
        changed: 1,
        ...made,
      },
    ],
  })
  await db.planAction.createMany({ data: [{ id: ids.actionId, ...own, taskId, relationId, ...made }] })
  await db.auditAgreement.createMany({
    data: [{ id: ids.agreementId, ...own, membershipId, organisationId, revision: 1, agreedAt: now }],
  })
  return ids
}
