import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { labelsByUri } from '~/areas/taxonomy/concepts.store.server'
import { fromTheStart } from '~/platform/keyset.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { dayIn } from '../days'
import { currentSurvey } from './current-survey.server'
import { readSurveyListAsk } from './survey-list'
import { phaseOf } from './survey-round'
import { pageOfRounds } from './survey-rounds.store.server'

export function surveyRights(ctx: Ctx<MemberActor>) {
  const network = { sameNetwork: true }
  return {
    run: can(ctx.actor, 'surveys.run', network),
    shape: can(ctx.actor, 'surveys.shape', network),
    fill: can(ctx.actor, 'surveys.fill', network),
  }
}

/** The rounds, newest first, and which version a new one would ask. */
export async function surveysPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = readSurveyListAsk(search)
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const { rows, ...page } = await pageOfRounds(ctx.db, ctx.actor.networkId, ask)
  return {
    filter: { words: ask.words, year: ask.year },
    page,
    rounds: rows.map(row => ({ ...row, phase: phaseOf(row, today) })),
    current: await currentSurvey(ctx),
    may: surveyRights(ctx),
    today,
  }
}

/** The same rounds for a file, with how many were asked, answered and left out. */
export async function exportRounds(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const ask = { ...readSurveyListAsk(search), ...fromTheStart }
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const { rows } = await pageOfRounds(ctx.db, ctx.actor.networkId, ask, mostExported)
  return rows.map(row => ({ ...row, phase: phaseOf(row, today) }))
}

/** The items to change, with the words of the competences that the network chose for them. */
export async function surveyItemsPage(ctx: Ctx<MemberActor>, language: string) {
  const current = await currentSurvey(ctx)
  const uris = current.template.items.flatMap(item => item.competenceUri ?? [])
  const competences: Record<string, string> = Object.fromEntries(await labelsByUri(ctx.db, uris, language))
  return { ...current, competences }
}
