import { data } from '@remix-run/node'
import { z } from 'zod'
import type { SessionActor } from '~/access/enter.server'
import type { Ctx } from '~/access/context'
import type { Permission } from '~/access/permissions'
import { runAs } from '~/access/run.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { redirectWithToast } from '~/platform/preferences.server'
import type { Result } from '~/platform/result'

type Work<I, T> = (ctx: Ctx<SessionActor>, input: I) => Promise<Result<T>>

interface Shaping<S extends z.ZodType, P> {
  permission: Permission
  /** Address of the page. */
  here: string
  input: S
  preview: Work<z.output<S>, P>
  activate: Work<z.output<S>, { version: number }>
  takeBack: Work<{ version: number; seen: number }, { version: number }>
  said: { activated(version: number): string; takenBack(again: number, version: number): string }
}

const TakeBack = z.object({ to: z.number().int().min(1), seen: z.number().int().min(1) })
/** Looking first asks for no reason yet. */
const noReason = '-'

/** The acts of a page where a template is shaped: shows what it would change, makes it hold, or takes a former version in use again. */
export async function shapeTemplate<S extends z.ZodType, P>(request: Request, shaping: Shaping<S, P>) {
  const { permission, here, said } = shaping
  const form = await readForm(request)
  const intent = String(form.get('intent'))
  const refused = (problems: Parameters<typeof formReply>[1]) =>
    data({ ...formReply(form, problems), preview: null }, 422)
  await runAs(request, permission, async () => null)
  if (intent === 'take-back') {
    const asked = parseForm(form, TakeBack)
    if (!asked.ok) return refused(asked.problems)
    const { to, seen } = asked.value
    const done = await runAs(request, permission, ctx => shaping.takeBack(ctx, { version: to, seen }))
    if (!done.ok) return refused(done.problems)
    return redirectWithToast(request, here, { kind: 'good', message: said.takenBack(to, done.value.version) })
  }
  const isWithoutReason = intent === 'preview' && !form.get('reason')
  if (isWithoutReason) form.set('reason', noReason)
  const input = parseForm(form, shaping.input)
  if (isWithoutReason) form.set('reason', '')
  if (!input.ok) return refused(input.problems)
  if (intent === 'preview') {
    const shown = await runAs(request, permission, ctx => shaping.preview(ctx, input.value))
    if (!shown.ok) return refused(shown.problems)
    return data({ ...formReply(form, []), preview: shown.value })
  }
  const done = await runAs(request, permission, ctx => shaping.activate(ctx, input.value))
  if (!done.ok) return refused(done.problems)
  return redirectWithToast(request, here, { kind: 'good', message: said.activated(done.value.version) })
}
