import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireEmployer } from '~/areas/employers/require-employer.server'
import { saveEmployer } from '~/areas/employers/employers.store.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import { dayIn } from './days'
import { itemOfDeclared } from './declared'
import { counts, evidenceOf } from './evidence'
import { findEvidence } from './evidence.store.server'
import { declaredOf, type LevelInput } from './level-input'
import { settleLevelAsk } from './level-asks.store.server'
import { findLevelTemplate } from './level-template/level-templates.store.server'
import { suggestLevel } from './levels'
import { saveLevelChange } from './level-changes.store.server'

/**
 * Confirms an employer's engagement level with the evidence of this day (design: E3). The system only suggests: a level other
 * than the suggested one asks for a reason.
 */
export async function confirmLevel(
  ctx: Ctx<MemberActor>,
  employerId: string,
  input: LevelInput,
): Promise<Result<{ level: number }>> {
  const { actor, db, now } = ctx
  const employer = await requireEmployer(ctx, 'engagement.confirm-level', employerId)
  if (employer.version !== input.version) return fail(problem('', 'changed-meanwhile'))
  const today = dayIn(now, actor.timeZone)
  if (input.targetOn && input.targetOn < today) return fail(problem('targetOn', 'in-past', input.targetOn))
  if (input.targetLevel !== undefined && input.targetLevel < input.level) {
    return fail(problem('targetLevel', 'too-small', String(input.targetLevel), String(input.level)))
  }
  const declared = declaredOf(input)
  const early = input.declared.findIndex(one => one.on !== undefined && one.on > today)
  if (early >= 0) return fail(problem(`declared.${early}.on`, 'in-future', input.declared[early]?.on))
  const { template } = await findLevelTemplate(db)
  const counted = (await findEvidence(db, employerId, today, template)).filter(item => item.source !== 'declared')
  const items = [...counted, ...declared.map(itemOfDeclared)].filter(item => counts(item, today, template))
  const suggestion = suggestLevel(evidenceOf(items, today, template), template)
  if (suggestion.level !== input.level && !input.note)
    return fail(problem('note', 'reason-needed', String(input.level), String(suggestion.level)))
  const saved = await saveEmployer(
    db,
    employerId,
    input.version,
    {
      level: input.level,
      levelConfirmedOn: new Date(today),
      targetLevel: input.targetLevel ?? null,
      targetOn: input.targetOn ? new Date(input.targetOn) : null,
    },
    now,
  )
  if (!saved) return fail(problem('', 'changed-meanwhile'))
  await settleLevelAsk(db, employerId, { now, doneById: actor.membershipId })
  const kept = {
    template: template.version,
    suggested: suggestion.level,
    met: suggestion.met,
    declared,
    items: items.map(({ indicator, source, id, on }) => ({ indicator, source, id, on })),
  }
  const id = ctx.newId()
  await saveLevelChange(db, {
    id,
    networkId: actor.networkId,
    employerId,
    fromLevel: employer.level,
    toLevel: input.level,
    evidence: kept,
    confirmedById: actor.membershipId,
    confirmedOn: new Date(today),
    note: input.note ?? null,
    now,
  })
  ctx.record({
    kind: 'engagement.level-confirmed',
    subject: { type: 'level_change', id },
    dataClass: 'business',
    employerId,
    before: { level: employer.level, targetLevel: employer.targetLevel },
    after: {
      level: input.level,
      targetLevel: input.targetLevel ?? null,
      note: input.note ?? null,
      met: suggestion.met,
    },
  })
  return ok({ level: input.level })
}
