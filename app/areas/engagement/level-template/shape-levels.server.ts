import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { keepVersion, requireShaping } from '~/areas/templates/shape-template.server'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { countMet } from './evidence-of-all.store.server'
import { scaleProblems, templateOfForm, type LevelForm } from './level-form'
import { formOf, type LevelFormInput } from './level-form-input'
import { levelKind } from './level-kind'
import { asksOfBoth, shiftsOf, type LevelShift } from './level-preview'
import { indicators } from '../levels'

export interface LevelPreview {
  shifts: LevelShift[]
  all: number
  changed: number
}

/** What a scale would change in the suggestions of today. Worked out from what was sent; nothing is kept. */
export async function previewLevels(ctx: Ctx<MemberActor>, input: LevelFormInput): Promise<Result<LevelPreview>> {
  const current = await requireShaping(ctx, levelKind)
  const form = formOf(input)
  const wrong = problemsOf(form)
  if (wrong.length > 0) return fail(...wrong)
  const before = templateOfForm(current.template, current.version)
  const after = templateOfForm(form, current.version + 1)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const groups = await countMet(ctx.db, ctx.actor.networkId, asksOfBoth(before, after), today)
  return ok(shiftsOf(groups, before, after))
}

/** Makes a new version that holds from now on: suggestions go by it, confirmed levels stay as they are. */
export async function activateLevels(
  ctx: Ctx<MemberActor>,
  input: LevelFormInput,
): Promise<Result<{ version: number }>> {
  const current = await requireShaping(ctx, levelKind)
  if (current.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const form = formOf(input)
  const wrong = problemsOf(form)
  if (wrong.length > 0) return fail(...wrong)
  const words = ({ levels, asks }: LevelForm) => JSON.stringify([levels, asks])
  if (words(form) === words(current.template)) return fail(problem('levels.0.nl', 'nothing-changed'))
  return keepVersion(ctx, levelKind, current.version, form)
}

/** Each problem stands at the first field that can mend it. */
function problemsOf(form: LevelForm): Problem[] {
  return scaleProblems(form.asks).map(found => {
    const at = form.asks.findIndex(ask => ask.level === found.level)
    const path = `asks.${at < 0 ? Math.min(found.level, indicators.length) - 1 : at}.level`
    return found.kind === 'empty'
      ? problem(path, 'level-empty', String(found.level))
      : problem(path, 'level-easier', String(found.level), String(found.than))
  })
}
