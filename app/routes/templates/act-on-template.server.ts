import { data } from '@remix-run/node'
import { z } from 'zod'
import type { SessionActor } from '~/access/enter.server'
import type { Ctx } from '~/access/context'
import { runAs } from '~/access/run.server'
import { takeBackVersion } from '~/areas/templates/shape-template.server'
import type { Shaped, TemplateKind } from '~/areas/templates/template-kind'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import type { Result } from '~/platform/result'

type Work<I, T> = (ctx: Ctx<SessionActor>, input: I) => Promise<Result<T>>

interface Acts<S extends z.ZodType, P> {
  /** Address of the page. */
  here: string
  input: S
  preview: Work<z.output<S>, P>
  activate: Work<z.output<S>, { version: number }>
}

const TakeBack = z.object({ to: z.number().int().min(1), seen: z.number().int().min(1) })
/** Looking first asks for no reason yet. */
const noReason = '-'

/** The acts of a page where a template is shaped: shows what it would change, makes it hold, or takes a former version in use again. */
export async function actOnTemplate<T extends Shaped, S extends z.ZodType, P>(
  request: Request,
  kind: TemplateKind<T>,
  acts: Acts<S, P>,
) {
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  const t = translator(await languageOf(request), 'templates')
  const refused = (problems: Parameters<typeof formReply>[1]) =>
    data({ ...formReply(form, problems), preview: null }, 422)
  const done = (message: string) => redirectWithToast(request, acts.here, { kind: 'good', message })
  await runAs(request, kind.permission, async () => null)
  if (intent === 'take-back') {
    const asked = parseForm(form, TakeBack)
    if (!asked.ok) return refused(asked.problems)
    const { to: version, seen } = asked.value
    const taken = await runAs(request, kind.permission, ctx => takeBackVersion(ctx, kind, { version, seen }))
    return taken.ok ? done(t('takenBack', { again: version, ...taken.value })) : refused(taken.problems)
  }
  const isWithoutReason = intent === 'preview' && !form.get('reason')
  if (isWithoutReason) form.set('reason', noReason)
  const input = parseForm(form, acts.input)
  if (isWithoutReason) form.set('reason', '')
  if (!input.ok) return refused(input.problems)
  if (intent === 'preview') {
    const shown = await runAs(request, kind.permission, ctx => acts.preview(ctx, input.value))
    return shown.ok ? data({ ...formReply(form, []), preview: shown.value }) : refused(shown.problems)
  }
  const kept = await runAs(request, kind.permission, ctx => acts.activate(ctx, input.value))
  return kept.ok ? done(t('activated', kept.value)) : refused(kept.problems)
}
