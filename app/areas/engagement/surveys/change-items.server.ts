import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { findConceptsByUri } from '~/areas/taxonomy/concepts.store.server'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { currentSurvey, takeCurrentSurvey } from './current-survey.server'
import { readItems } from './read-items'
import { SurveyTemplate, type ItemsInput } from './survey-template'
import { retireOtherSurveys, saveSurveyTemplate } from './survey-templates.store.server'

const own = {
  nl: 'Eigen versie van dit netwerk, gemaakt naar een voorbeeldsjabloon; geen officiële IGMA-bijlage.',
  en: 'This network’s own version, made after a sample template; not an official IGMA annex.',
}

interface Version {
  version: number
  template: SurveyTemplate
}

/** The survey as it would be asked with these items; nothing is kept. */
export async function previewItems(ctx: Ctx<MemberActor>, input: ItemsInput): Promise<Result<Version>> {
  mustShape(ctx)
  return nextVersion(ctx, input, await currentSurvey(ctx))
}

/**
 * Makes a new version with these items, when the one that was changed is still the newest. Rounds and answers keep the version
 * that they asked.
 */
export async function changeItems(ctx: Ctx<MemberActor>, input: ItemsInput): Promise<Result<{ version: number }>> {
  mustShape(ctx)
  const current = await takeCurrentSurvey(ctx)
  const next = await nextVersion(ctx, input, current)
  if (!next.ok) return next
  const { version, template } = next.value
  if (JSON.stringify(template.items) === JSON.stringify(current.template.items))
    return fail(problem('items.0.nl', 'nothing-changed'))
  const id = ctx.newId()
  if (!(await saveSurveyTemplate(ctx.db, { id, networkId: ctx.actor.networkId, version, template }, ctx.now)))
    return fail(problem('', 'changed-meanwhile'))
  await retireOtherSurveys(ctx.db, id)
  ctx.record({
    kind: 'engagement.survey-items-changed',
    subject: { type: 'template', id },
    dataClass: 'business',
    before: { version: current.version, items: current.template.items.length },
    after: { version, items: template.items.length },
  })
  return ok({ version })
}

async function nextVersion(ctx: Ctx<MemberActor>, input: ItemsInput, current: Version): Promise<Result<Version>> {
  if (input.version !== current.version) return fail(problem('', 'changed-meanwhile'))
  const read = readItems(input, new Set(current.template.items.map(item => item.key)))
  if (!read.ok) return read
  const unknown = await unknownCompetences(ctx, input)
  if (unknown.length > 0) return fail(...unknown)
  const checked = SurveyTemplate.safeParse({ ...current.template, notice: own, items: read.value })
  if (!checked.success) return fail(problem('items.0.nl', 'too-few', String(read.value.length), '3'))
  return ok({ version: current.version + 1, template: checked.data })
}

function mustShape(ctx: Ctx<MemberActor>): void {
  if (!can(ctx.actor, 'surveys.shape', { sameNetwork: true })) throw new NotFoundError()
}

/** Chosen competences that are in no framework, by field. */
async function unknownCompetences(ctx: Ctx<MemberActor>, input: ItemsInput): Promise<Problem[]> {
  const uris = input.items.flatMap(line => (line.nl && line.competenceUri ? [line.competenceUri] : []))
  const known = new Set((await findConceptsByUri(ctx.db, uris)).map(concept => concept.uri))
  return input.items.flatMap((line, index) =>
    line.nl && line.competenceUri && !known.has(line.competenceUri)
      ? [problem(`items.${index}.competenceUri`, 'unknown-competence', line.competenceUri)]
      : [],
  )
}
