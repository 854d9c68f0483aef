import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { dayIn } from '../days'
import { countMet } from './evidence-of-all.store.server'
import { scaleProblems, templateOfForm, type LevelForm } from './level-form'
import { formOf, type LevelFormInput } from './level-form-input'
import { asksOfBoth, shiftsOf, type LevelShift } from './level-preview'
import { findLevelTemplate, listLevelVersions, saveLevelTemplate } from './level-templates.store.server'
import { indicators } from '../levels'

export interface LevelPreview {
  shifts: LevelShift[]
  all: number
  changed: number
}

/** What a scale would change in the suggestions of today. Worked out from what was sent; nothing is kept. */
export async function previewLevels(ctx: Ctx<MemberActor>, input: LevelFormInput): Promise<Result<LevelPreview>> {
  const current = await requireShaping(ctx)
  const form = formOf(input)
  const wrong = problemsOf(form)
  if (wrong.length > 0) return fail(...wrong)
  const after = templateOfForm(form, current.template.version + 1)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const groups = await countMet(ctx.db, ctx.actor.networkId, asksOfBoth(current.template, after), today)
  return ok(shiftsOf(groups, current.template, after))
}

/** Makes a new version that holds from now on: suggestions go by it, confirmed levels stay as they are. */
export async function activateLevels(
  ctx: Ctx<MemberActor>,
  input: LevelFormInput,
): Promise<Result<{ version: number }>> {
  const current = await requireShaping(ctx)
  if (current.template.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const form = formOf(input)
  const wrong = problemsOf(form)
  if (wrong.length > 0) return fail(...wrong)
  const words = ({ levels, asks }: LevelForm) => JSON.stringify([levels, asks])
  if (words(form) === words(current.form)) return fail(problem('levels.0.nl', 'nothing-changed'))
  return keep(ctx, current.template.version, form)
}

/** Takes a former version in use again, by making it anew: versions only ever go up. */
export async function takeBackLevels(
  ctx: Ctx<MemberActor>,
  to: { version: number; seen: number },
): Promise<Result<{ version: number }>> {
  const current = await requireShaping(ctx)
  if (current.template.version !== to.seen) return fail(problem('', 'changed-meanwhile'))
  const former = (await listLevelVersions(ctx.db)).find(one => one.version === to.version && !one.isCurrent)
  if (!former) throw new NotFoundError()
  return keep(ctx, to.seen, { ...former.template, again: to.version })
}

async function requireShaping(ctx: Ctx<MemberActor>) {
  if (!can(ctx.actor, 'levels.shape', { sameNetwork: true })) throw new NotFoundError()
  return findLevelTemplate(ctx.db)
}

async function keep(ctx: Ctx<MemberActor>, before: number, form: LevelForm): Promise<Result<{ version: number }>> {
  const id = ctx.newId()
  const version = before + 1
  if (!(await saveLevelTemplate(ctx.db, { id, networkId: ctx.actor.networkId, version, template: form }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record({
    kind: form.again === undefined ? 'engagement.levels-shaped' : 'engagement.levels-taken-back',
    subject: { type: 'template', id },
    dataClass: 'business',
    before: { version: before },
    after: { version, reason: form.reason, again: form.again ?? null, asks: form.asks },
  })
  return ok({ version })
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
