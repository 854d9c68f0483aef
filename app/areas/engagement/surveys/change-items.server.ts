import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { findConceptsByUri } from '~/areas/taxonomy/concepts.store.server'
import { takeCurrentSurvey } from './current-survey.server'
import { newItemKey, SurveyTemplate, type ItemsInput, type SurveyItem } from './survey-template'
import { retireOtherSurveys, saveSurveyTemplate } from './survey-templates.store.server'

const own = {
  nl: 'Eigen versie van dit netwerk, gemaakt naar een voorbeeldsjabloon; geen officiële IGMA-bijlage.',
  en: 'This network’s own version, made after a sample template; not an official IGMA annex.',
}

/**
 * Makes a new version with these items. Items keep their key, so that years stay comparable; a line without a Dutch text is
 * taken out. Rounds and answers keep the version that they asked.
 */
export async function changeItems(ctx: Ctx<MemberActor>, input: ItemsInput): Promise<Result<{ version: number }>> {
  const current = await takeCurrentSurvey(ctx)
  const read = itemsOf(input, new Set(current.template.items.map(item => item.key)))
  if (!read.ok) return read
  const unknown = await unknownCompetences(ctx, input)
  if (unknown.length > 0) return fail(...unknown)
  if (JSON.stringify(read.value) === JSON.stringify(current.template.items))
    return fail(problem('items.0.nl', 'nothing-changed'))
  const checked = SurveyTemplate.safeParse({ ...current.template, notice: own, items: read.value })
  if (!checked.success) return fail(problem('items.0.nl', 'too-few', String(read.value.length), '3'))
  const id = ctx.newId()
  const version = current.version + 1
  const row = { id, networkId: ctx.actor.networkId, version, template: checked.data }
  if (!(await saveSurveyTemplate(ctx.db, row, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  await retireOtherSurveys(ctx.db, id)
  ctx.record({
    kind: 'engagement.survey-items-changed',
    subject: { type: 'template', id },
    dataClass: 'business',
    before: { version: current.version, items: current.template.items.length },
    after: { version, items: read.value.length },
  })
  return ok({ version })
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

function itemsOf(input: ItemsInput, known: ReadonlySet<string>): Result<SurveyItem[]> {
  const taken = new Set(known)
  const items: SurveyItem[] = []
  const problems: Problem[] = []
  input.items.forEach((line, index) => {
    if (!line.nl) return
    const { nl, en, keyCompetence, transversal, competenceUri } = line
    if (!en) problems.push(problem(`items.${index}.en`, 'required'))
    if (!keyCompetence) problems.push(problem(`items.${index}.keyCompetence`, 'choose'))
    if (!transversal) problems.push(problem(`items.${index}.transversal`, 'choose'))
    if (!en || !keyCompetence || !transversal) return
    const key = line.key && known.has(line.key) ? line.key : newItemKey(en, taken)
    taken.add(key)
    items.push({ key, nl, en, keyCompetence, transversal, ...(competenceUri ? { competenceUri } : {}) })
  })
  return problems.length > 0 ? fail(...problems) : ok(items)
}
