import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Result } from '~/platform/result'
import { takeCurrentTemplate } from './current-template.server'
import { templateOf, type TemplateInput } from './template-input'
import { retireOtherTemplates, saveTemplate } from './templates.store.server'

const ownNotice = {
  nl: 'Eigen versie van dit netwerk, gemaakt naar een voorbeeldsjabloon bij oefening 4.A.1.1; geen officiële IGMA-bijlage.',
  en: 'This network’s own version, made after a sample template with exercise 4.A.1.1; not an official IGMA annex.',
}

/** Makes a new version of the analysis for those that begin from now on; analyses that are there keep theirs. */
export async function changeAnalysisTemplate(
  ctx: Ctx<MemberActor>,
  input: TemplateInput,
): Promise<Result<{ version: number }>> {
  if (!can(ctx.actor, 'stakeholders.shape', { sameNetwork: true })) throw new NotFoundError()
  const current = await takeCurrentTemplate(ctx)
  if (current.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const next = templateOf(input, current.template)
  if (JSON.stringify(next) === JSON.stringify(current.template)) return fail(problem('highFrom', 'nothing-changed'))
  const id = ctx.newId()
  const version = current.version + 1
  const row = { id, networkId: ctx.actor.networkId, version, template: { ...next, notice: ownNotice } }
  if (!(await saveTemplate(ctx.db, row, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  await retireOtherTemplates(ctx.db, id)
  const { highFrom, borderlineFrom, partnerInterestOver, proposals } = next
  ctx.record({
    kind: 'stakeholders.template-changed',
    subject: { type: 'template', id },
    dataClass: 'business',
    before: { version: current.version },
    after: { version, highFrom, borderlineFrom, partnerInterestOver, proposals, questions: next.questions.length },
  })
  return ok({ version })
}
