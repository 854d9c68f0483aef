import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { addDays } from '~/areas/engagement/days'
import { networkDay } from '~/areas/engagement/network-day.server'
import { competencesOf } from '~/areas/engagement/surveys/survey-overlay.server'
import { newestResults } from '~/areas/engagement/surveys/survey-results.page.server'
import { allSectors } from '~/areas/engagement/surveys/survey-figures'
import type { Section } from '~/areas/employers/sectors'
import { saidByCompetence } from './said-in-survey'

/** Today, and the last day that is over: what portfolios show is told of that one. */
export async function daysOf(ctx: Ctx<MemberActor>): Promise<{ today: string; shownOn: string }> {
  const today = await networkDay(ctx)
  return { today, shownOn: addDays(today, -1) }
}

/** What employers said in the newest closed survey, of one sector or of all; null when there is none. */
export async function surveyBeside(ctx: Ctx<MemberActor>, section: Section | null) {
  const results = await newestResults(ctx)
  if (!results) return null
  const { id, name, year, items, sectors } = results
  const figures = sectors.find(one => one.sector === (section ?? allSectors))?.figures ?? []
  const itemOf = new Map(items.map(item => [item.key, item]))
  const uris = (key: string) => {
    const item = itemOf.get(key)
    return item ? competencesOf(item) : []
  }
  return { id, name, year, figures, itemOf, said: saidByCompetence(figures, uris) }
}
