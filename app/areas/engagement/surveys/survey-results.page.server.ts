import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { dayIn } from '../days'
import { requireRound } from './require-round.server'
import { overlayFor } from './survey-overlay.server'
import { allSectors, surveyFigures, topFive, type SectorFigures } from './survey-figures'
import { listMayContact, sumsOfRound, wordsOfRound } from './survey-responses.store.server'
import { lastWholeDay } from './survey-round'
import { findRoundBefore } from './survey-rounds.store.server'
import { findSurveyTemplate } from './survey-templates.store.server'

/**
 * The results of a round that is closed, with what fewer than five said left out. While a round is open only the number of
 * answers is told: figures that grow with each answer would tell the newest one.
 */
export async function surveyResultsPage(ctx: Ctx<MemberActor>, roundId: string, search: URLSearchParams) {
  const { round, template, sectors, before } = await resultsOf(ctx, roundId)
  const portfoliosOn = lastWholeDay(round, ctx.actor.timeZone)
  const asked = search.get('sector')
  const chosen = sectors.find(one => one.sector === asked) ?? sectors[0] ?? null
  return {
    round: { id: round.id, name: round.name, year: round.year, phase: round.phase, closesOn: round.closesOn },
    notice: template.notice,
    items: template.items,
    before,
    chosen,
    portfoliosOn,
    overlay: await overlayFor(ctx, portfoliosOn, template.items, chosen?.figures ?? []),
    sectors: sectors.map(one => ({ sector: one.sector, n: one.n, top: topFive(one.figures) })),
    words: sectors.find(one => one.sector === allSectors)?.n ? await wordsOfRound(ctx.db, round.id) : [],
    mayContact: round.phase === 'closed' ? (await listMayContact(ctx.db, round.id)).map(one => one.employer) : [],
  }
}
export type SurveyResultsPage = Awaited<ReturnType<typeof surveyResultsPage>>

/** All figures that may be shown, line by line: one of these is hidden in the file where it is hidden on the page. */
export async function exportResults(ctx: Ctx<MemberActor>, roundId: string) {
  const { round, template, sectors, before } = await resultsOf(ctx, roundId)
  const lines = []
  for (const sector of sectors) {
    const { rows } = await overlayFor(ctx, lastWholeDay(round, ctx.actor.timeZone), template.items, sector.figures)
    lines.push({ ...sector, overlay: rows })
  }
  return { name: round.name, items: template.items, year: round.year, before, sectors: lines }
}

/** The newest round that is closed with its figures by sector, after hiding; null when no round was closed yet. */
export async function newestResults(ctx: Ctx<MemberActor>) {
  const newest = await findRoundBefore(ctx.db, lastYearOfAll, dayIn(ctx.now, ctx.actor.timeZone))
  if (!newest) return null
  const { round, template, sectors } = await resultsOf(ctx, newest.id)
  return { id: round.id, name: round.name, year: round.year, items: template.items, sectors }
}

/** No round is of a later year. */
const lastYearOfAll = 10_000

async function resultsOf(ctx: Ctx<MemberActor>, roundId: string) {
  const round = await requireRound(ctx, 'surveys.read', roundId)
  const stored = await findSurveyTemplate(ctx.db, round.templateId)
  if (!stored) throw new NotFoundError()
  const keys = stored.template.items.map(item => item.key)
  if (round.phase !== 'closed')
    return { round, template: stored.template, sectors: [] as SectorFigures[], before: null }
  const before = await findRoundBefore(ctx.db, round.year, dayIn(ctx.now, ctx.actor.timeZone))
  const sectors = surveyFigures(
    await sumsOfRound(ctx.db, round.id),
    keys,
    before ? await sumsOfRound(ctx.db, before.id) : null,
  )
  return { round, template: stored.template, sectors, before: before && { name: before.name, year: before.year } }
}
