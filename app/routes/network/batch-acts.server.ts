import { runAs } from '~/access/run.server'
import { SeenCount, type BatchChange } from '~/areas/network/plan/batch'
import { ActionInput, ChooseInput } from '~/areas/network/plan/plan-inputs'
import { startBatch } from '~/areas/network/plan/start-batch.server'
import { parseForm } from '~/platform/forms/parse-form'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { ok, type Result } from '~/platform/result'
import { refusalText } from './refused.server'

function readChange(form: FormData): Result<BatchChange> {
  if (form.get('intent') === 'act') {
    const input = parseForm(form, ActionInput)
    return input.ok ? ok({ kind: 'action', input: input.value }) : input
  }
  const input = parseForm(form, ChooseInput)
  return input.ok ? ok({ kind: 'strategy', input: input.value }) : input
}

/** Gives all relations that the filter of the address keeps a strategy or an action; leads to the page of that act. */
export async function answerBatch(
  request: Request,
  auditId: string,
  form: FormData,
  refuse: (message: string) => Promise<Response>,
): Promise<Response> {
  const language = await languageOf(request)
  const t = translator(language, 'audits')
  const change = readChange(form)
  if (!change.ok) return refuse(t(form.get('intent') === 'act' ? 'relations.wrongAction' : 'relations.wrong'))
  const seen = SeenCount.safeParse(form.get('found'))
  const search = new URL(request.url).searchParams
  const permission = change.value.kind === 'action' ? 'tasks.write' : 'audits.write'
  const done = await runAs(request, permission, ctx =>
    startBatch(ctx, auditId, { search, seen: seen.data ?? -1 }, change.value),
  )
  if (!done.ok) return refuse(refusalText(language, done.problems))
  const here = `/audit/dated/${auditId}/batches/${done.value.batchId}`
  const changed = done.value.done?.changed ?? null
  if (changed === null) return redirectWithToast(request, here, { kind: 'info', message: t('batch.started') })
  return redirectWithToast(request, here, {
    kind: 'good',
    message: t(`batch.did.${change.value.kind}`, { count: changed }),
    undo: changed > 0 ? { action: here, fields: { intent: 'undo' } } : undefined,
  })
}
