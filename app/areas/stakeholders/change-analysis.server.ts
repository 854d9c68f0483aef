import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Result } from '~/platform/result'
import { saveAnalysis } from './analyses.store.server'
import type { AnalysisInput } from './inputs'
import { analysisFor } from './require-analysis.server'
import { analysisEvent } from './tell-analysis'
import { findTemplate } from './templates.store.server'

/** Changes title, aim and day of a draft. The version guards against lost changes. */
export async function changeAnalysis(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  input: AnalysisInput,
): Promise<Result<{ title: string }>> {
  const found = await analysisFor(ctx, 'change', analysisId)
  if (!found.ok) return found
  const { title, purpose, heldOn, status, version } = found.value
  if (input.version !== version) return fail(problem('', 'changed-meanwhile'))
  const change = { title: input.title, purpose: input.purpose ?? null, heldOn: new Date(input.heldOn) }
  if (!(await saveAnalysis(ctx.db, { id: analysisId, version, status }, change, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  const before = { title, purpose, heldOn: heldOn.toISOString().slice(0, 10) }
  ctx.record(analysisEvent('changed', analysisId, { ...change, heldOn: input.heldOn }, { before }))
  return ok({ title: input.title })
}

/** Keeps what the group said to the closing questions of the template; other keys are left out. */
export async function keepDiscussion(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  answers: Readonly<Record<string, string>>,
  version: number,
): Promise<Result<{ answered: number }>> {
  const found = await analysisFor(ctx, 'change', analysisId)
  if (!found.ok) return found
  const { status, templateId } = found.value
  if (version !== found.value.version) return fail(problem('', 'changed-meanwhile'))
  const questions = (await findTemplate(ctx.db, templateId))?.template.questions ?? []
  const discussion = Object.fromEntries(
    questions.flatMap(({ key }) => {
      const answer = answers[key]?.trim().slice(0, 5_000)
      return answer ? [[key, answer]] : []
    }),
  )
  if (!(await saveAnalysis(ctx.db, { id: analysisId, version, status }, { discussion }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  ctx.record(analysisEvent('discussed', analysisId, discussion))
  return ok({ answered: Object.keys(discussion).length })
}
