import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { dayIn } from '~/areas/engagement/days'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { CloseInput } from './audit-inputs'
import { stepOf } from './audit-states'
import { cancelTakingJob, moveAudit, saveNewAudit } from './audits.store.server'
import { daysOfQuarter, quarterAfter, quarterOf } from './quarters'
import { auditFor } from './require-audit.server'
import { takeAudit } from './take-audit.server'
import { countRelations } from './take.store.server'
import { mostTakenAtOnce, takeAuditJobName, takingJobKey } from './taking-job'
import { auditEvent } from './tell-audit'

/** Whether what was asked is done, or goes on in the background. */
export type Taking = { auditId: string; title: string; goesOn: boolean }

/** Closes the audit of today for a quarter: at once, or for a large network in the background. The plan begins today. */
export async function closeAudit(ctx: Ctx<MemberActor>, input: CloseInput): Promise<Result<Taking>> {
  const { actor, db, now } = ctx
  if (!can(actor, 'audits.write', { sameNetwork: true })) throw new NotFoundError()
  const { networkId, membershipId: madeById } = actor
  const relations = await countRelations(db, networkId)
  if (relations === 0) return fail(problem('', 'audit-without-relations'))
  const auditId = ctx.newId()
  const today = dayIn(now, actor.timeZone)
  const fields = { title: input.title, period: input.period, goal: input.goal ?? null }
  const isLarge = relations > mostTakenAtOnce
  const jobKey = isLarge ? takingJobKey(auditId, now) : null
  const days = { heldOn: new Date(today), startsOn: new Date(today), endsOn: new Date(lastDayOf(input.period, today)) }
  await saveNewAudit(db, { id: auditId, networkId, ...fields, ...days, jobKey, madeById }, now)
  ctx.record(auditEvent('asked', auditId, { ...fields, heldOn: today, relations }))
  return begin(ctx, { id: auditId, title: input.title }, jobKey)
}

/** The end of the quarter after the one that the audit is for, and never before the quarter after today's. */
function lastDayOf(period: string, today: string): string {
  const here = quarterOf(today)
  return daysOfQuarter(quarterAfter(period > here ? period : here, 1)).until
}

async function begin(
  ctx: Ctx<MemberActor>,
  { id: auditId, title }: { id: string; title: string },
  jobKey: string | null,
): Promise<Result<Taking>> {
  if (jobKey !== null) {
    const payload = { auditId, membershipId: ctx.actor.membershipId }
    ctx.enqueue({ name: takeAuditJobName, payload, dedupeKey: jobKey })
    return ok({ auditId, title, goesOn: true })
  }
  const taken = await takeAudit(ctx, auditId)
  return taken.ok ? ok({ auditId, title, goesOn: false }) : taken
}

/** Stops an audit that is being taken; nothing of it is kept, and it can be taken again. */
export async function stopAudit(ctx: Ctx<MemberActor>, auditId: string): Promise<Result<{ title: string }>> {
  const found = await auditFor(ctx, 'stop', auditId)
  if (!found.ok) return found
  const { jobKey } = found.value
  if (jobKey) await cancelTakingJob(ctx.db, jobKey, ctx.now)
  return moved(ctx, auditId, found.value, 'stop', 'stopped')
}

/** Takes a stopped audit again: of today. */
export async function retryAudit(ctx: Ctx<MemberActor>, auditId: string): Promise<Result<Taking>> {
  const found = await auditFor(ctx, 'retry', auditId)
  if (!found.ok) return found
  const { status, title } = found.value
  const isLarge = (await countRelations(ctx.db, ctx.actor.networkId)) > mostTakenAtOnce
  const jobKey = isLarge ? takingJobKey(auditId, ctx.now) : null
  const heldOn = new Date(dayIn(ctx.now, ctx.actor.timeZone))
  if (!(await moveAudit(ctx.db, { id: auditId, status }, 'taking', { jobKey, heldOn }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  return begin(ctx, { id: auditId, title }, jobKey)
}

/** Puts a draft away; `restoreAudit` brings it back as it was. */
export async function discardAudit(ctx: Ctx<MemberActor>, auditId: string): Promise<Result<{ title: string }>> {
  const found = await auditFor(ctx, 'discard', auditId)
  return found.ok ? moved(ctx, auditId, found.value, 'discard', 'discarded') : found
}

export async function restoreAudit(ctx: Ctx<MemberActor>, auditId: string): Promise<Result<{ title: string }>> {
  const found = await auditFor(ctx, 'restore', auditId)
  return found.ok ? moved(ctx, auditId, found.value, 'restore', 'restored') : found
}

async function moved(
  ctx: Ctx<MemberActor>,
  id: string,
  { status, title }: { status: string; title: string },
  event: 'stop' | 'discard' | 'restore',
  told: 'stopped' | 'discarded' | 'restored',
): Promise<Result<{ title: string }>> {
  const to = stepOf(status, event)?.to
  if (!to || !(await moveAudit(ctx.db, { id, status }, to, {}, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  ctx.record(auditEvent(told, id, { title }))
  return ok({ title })
}
