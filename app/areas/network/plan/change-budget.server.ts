import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { auditFor } from '../audits/require-audit.server'
import { auditEvent } from '../audits/tell-audit'
import {
  findLine,
  findOrganisation,
  findSpending,
  removeLine,
  removeSpending,
  saveNewLine,
  saveNewSpending,
} from './budget.store.server'
import type { LineInput, SpendingInput } from './plan-inputs'

/** Adds a line to the budget of a draft. */
export async function addLine(
  ctx: Ctx<MemberActor>,
  auditId: string,
  input: LineInput,
): Promise<Result<{ what: string }>> {
  const found = await auditFor(ctx, 'plan', auditId)
  if (!found.ok) return found
  const organisationId = input.organisationId ?? null
  if (organisationId && !(await findOrganisation(ctx.db, organisationId)))
    return fail(problem('organisationId', 'not-found'))
  const { networkId, membershipId: madeById } = ctx.actor
  const line = { what: input.what, plannedCents: input.amount, organisationId, payer: input.payer ?? null }
  await saveNewLine(ctx.db, { id: ctx.newId(), networkId, auditId, ...line, madeById }, ctx.now)
  ctx.record(auditEvent('line-added', auditId, line))
  return ok({ what: input.what })
}

/** Takes a line out of the budget of a draft; answers what it was, so that it can be put back. */
export async function dropLine(ctx: Ctx<MemberActor>, auditId: string, lineId: string) {
  const found = await auditFor(ctx, 'plan', auditId)
  if (!found.ok) return found
  const line = await findLine(ctx.db, auditId, lineId)
  if (!line || !(await removeLine(ctx.db, auditId, lineId))) throw new NotFoundError()
  ctx.record(auditEvent('line-removed', auditId, {}, { before: line }))
  return ok(line)
}

/** Notes money spent on a line of an agreed plan. More than was planned is no error: it is shown. */
export async function addSpending(
  ctx: Ctx<MemberActor>,
  auditId: string,
  input: SpendingInput,
): Promise<Result<{ what: string }>> {
  const found = await auditFor(ctx, 'spend', auditId)
  if (!found.ok) return found
  const { lineId, amount: cents, spentOn, note = null } = input
  const line = await findLine(ctx.db, auditId, lineId)
  if (!line) return fail(problem('lineId', 'not-found'))
  const { networkId, membershipId: madeById } = ctx.actor
  const row = { id: ctx.newId(), networkId, auditId, lineId, cents, spentOn: new Date(spentOn), note, madeById }
  await saveNewSpending(ctx.db, row, ctx.now)
  ctx.record(auditEvent('spending-added', auditId, { lineId, cents, spentOn, note }))
  return ok({ what: line.what })
}

/** Takes a spending out; answers what it was, so that it can be put back. */
export async function dropSpending(ctx: Ctx<MemberActor>, auditId: string, spendingId: string) {
  const found = await auditFor(ctx, 'spend', auditId)
  if (!found.ok) return found
  const spending = await findSpending(ctx.db, auditId, spendingId)
  if (!spending || !(await removeSpending(ctx.db, auditId, spendingId))) throw new NotFoundError()
  ctx.record(auditEvent('spending-removed', auditId, {}, { before: spending }))
  return ok(spending)
}
