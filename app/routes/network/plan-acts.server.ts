import { z } from 'zod'
import { notFound, runAs } from '~/access/run.server'
import { addPlanAction } from '~/areas/network/plan/add-plan-actions.server'
import { addLine, addSpending, dropLine, dropSpending } from '~/areas/network/plan/change-budget.server'
import { ActionInput, LineInput, SpendingInput } from '~/areas/network/plan/plan-inputs'
import { formReply, type FormReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import type { Problem } from '~/platform/result'
import { refusalText } from './refused.server'

export interface PlanReplies {
  action: FormReply | null
  line: FormReply | null
  spending: FormReply | null
}
const noReplies: PlanReplies = { action: null, line: null, spending: null }

const euros = (cents: number) => (cents / 100).toFixed(2)

/** Does what was sent from the page of a plan: an address to go on to, or what is wrong with which form. */
export async function answerPlan(request: Request, auditId: string, form: FormData): Promise<Response | PlanReplies> {
  const language = await languageOf(request)
  const t = translator(language, 'audits')
  const here = `/audit/dated/${auditId}/plan`
  const say = (message: string, undo?: Record<string, string>) =>
    redirectWithToast(request, here, {
      kind: 'good',
      message: message.slice(0, 300),
      undo: undo && { action: here, fields: undo },
    })
  const refused = (which: keyof PlanReplies, problems: Problem[]) =>
    problems.some(one => one.path !== '')
      ? { ...noReplies, [which]: formReply(form, problems) }
      : redirectWithToast(request, here, { kind: 'bad', message: refusalText(language, problems) })
  switch (form.get('intent')) {
    case 'act': {
      const input = parseForm(form, ActionInput)
      if (!input.ok) return refused('action', input.problems)
      const done = await runAs(request, 'tasks.write', ctx => addPlanAction(ctx, auditId, input.value))
      return done.ok ? say(t('actions.added', done.value)) : refused('action', done.problems)
    }
    case 'add-line': {
      const input = parseForm(form, LineInput)
      if (!input.ok) return refused('line', input.problems)
      const done = await runAs(request, 'audits.write', ctx => addLine(ctx, auditId, input.value))
      return done.ok ? say(t('budget.added', done.value)) : refused('line', done.problems)
    }
    case 'drop-line': {
      const id = idOf(form, 'lineId')
      const done = await runAs(request, 'audits.write', ctx => dropLine(ctx, auditId, id))
      if (!done.ok) return refused('line', done.problems)
      const { what, plannedCents, organisationId, payer } = done.value
      const known = { organisationId: organisationId ?? '', payer: payer ?? '' }
      return say(t('budget.removed', { what }), { intent: 'add-line', what, amount: euros(plannedCents), ...known })
    }
    case 'spend': {
      const input = parseForm(form, SpendingInput)
      if (!input.ok) return refused('spending', input.problems)
      const done = await runAs(request, 'audits.write', ctx => addSpending(ctx, auditId, input.value))
      return done.ok ? say(t('budget.spendAdded', done.value)) : refused('spending', done.problems)
    }
    case 'drop-spending': {
      const id = idOf(form, 'spendingId')
      const done = await runAs(request, 'audits.write', ctx => dropSpending(ctx, auditId, id))
      if (!done.ok) return refused('spending', done.problems)
      const { lineId, cents, spentOn, note } = done.value
      const known = { amount: euros(cents), spentOn: spentOn.toISOString().slice(0, 10), note: note ?? '' }
      return say(t('budget.spendRemoved'), { intent: 'spend', lineId, ...known })
    }
    default:
      throw notFound()
  }
}

function idOf(form: FormData, name: string): string {
  const id = z.uuid().safeParse(form.get(name))
  if (!id.success) throw notFound()
  return id.data
}
