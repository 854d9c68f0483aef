import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { sectionKeys } from '~/areas/employers/sectors'
import { topFive } from '~/areas/engagement/surveys/survey-figures'
import { townsOf } from '~/areas/network/coverage/sector-coverage'
import { findConceptsByUri } from '~/areas/taxonomy/concepts.store.server'
import type { Language } from '~/platform/languages'
import { mostExported } from '~/platform/tabular/export-limit'
import {
  cutPage,
  marketRows,
  marketSorts,
  sortMarket,
  usualMarketOrder,
  type MarketRow,
  type MarketSort,
} from './competence-market'
import { competenceGroups, readLabourFilter, readOrder, type LabourFilter, type Order } from './labour-filter'
import { listAsked, listHeld, listTowns, narrowCompetences } from './labour-market.store.server'
import { daysOf, surveyBeside } from './market-page-parts.server'

const network = { sameNetwork: true }
const onOnePage = 50
/** Competences in the picture. */
const drawn = 15

type Beside = Awaited<ReturnType<typeof surveyBeside>>

/** Names of competences, asked only for the rows that are shown: a network may ask thousands. */
async function namesOf(ctx: Ctx<MemberActor>, uris: readonly string[], language: Language) {
  const concepts = await findConceptsByUri(ctx.db, uris, language)
  const conceptOf = new Map(concepts.map(concept => [concept.uri, concept]))
  return (uri: string) => {
    const concept = conceptOf.get(uri)
    return { conceptId: concept?.id ?? null, label: concept?.label ?? uri, nature: concept?.nature ?? null }
  }
}

/** The competences that the filter leaves, in order. */
async function sortedRows(ctx: Ctx<MemberActor>, filter: LabourFilter, sort: Order<MarketSort>, language: Language) {
  const { today, shownOn } = await daysOf(ctx)
  const { section, town } = filter
  const asked = await listAsked(ctx.db, { section, town, today })
  const held = await listHeld(ctx.db, shownOn, town)
  // Clients belong to no sector: of a sector only what its places ask says anything.
  const ofSector = new Set(asked.map(row => row.uri))
  const all = marketRows(asked, section ? held.filter(row => ofSector.has(row.uri)) : held)
  const uris = all.map(row => row.uri)
  const kept = filter.words || filter.group ? await narrowCompetences(ctx.db, uris, filter) : null
  const rows = kept ? all.filter(row => kept.has(row.uri)) : all
  const names = await namesOf(ctx, sort.key === 'label' ? rows.map(row => row.uri) : [], language)
  return { today, shownOn, rows: sortMarket(rows, sort, uri => names(uri).label) }
}

/** A row with what employers said of it in the newest survey. */
function withSaid<R extends MarketRow>(row: R, beside: Beside) {
  const said = beside?.said.get(row.uri)
  const item = said && beside?.itemOf.get(said.item)
  return { ...row, said: said && item ? { ...said, nl: item.nl, en: item.en } : null }
}

function besideFor(beside: Beside) {
  if (!beside) return null
  const { id, name, year, itemOf, figures } = beside
  return {
    id,
    name,
    year,
    top: topFive(figures).flatMap(figure => {
      const item = itemOf.get(figure.item)
      if (!item) return []
      const { importance, lacking, gap, n, learnable } = figure
      return [{ key: figure.item, nl: item.nl, en: item.en, importance, lacking, gap, answers: n, learnable }]
    }),
  }
}

/** What places ask beside what portfolios show, by competence, with what employers said in the survey. */
export async function labourMarketPage(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const filter = readLabourFilter(search)
  const sort = readOrder(search, marketSorts, usualMarketOrder)
  const { rows: sorted, today, shownOn } = await sortedRows(ctx, filter, sort, language)
  const beside = await surveyBeside(ctx, filter.section)
  const page = cutPage(sorted, { after: search.get('after'), before: search.get('before') }, onOnePage)
  const first = sorted.slice(0, drawn)
  const names = await namesOf(
    ctx,
    [...page.rows, ...first].map(row => row.uri),
    language,
  )
  return {
    ...page,
    rows: page.rows.map(row => ({ ...withSaid(row, beside), ...names(row.uri) })),
    picture: first.map(({ uri, seats, clients, standing }) => ({
      uri,
      label: names(uri).label,
      seats,
      clients,
      standing,
    })),
    total: sorted.length,
    short: sorted.filter(row => row.standing === 'short').length,
    filter,
    sort,
    today,
    shownOn,
    survey: besideFor(beside),
    sections: sectionKeys,
    groups: competenceGroups,
    towns: townsOf(await listTowns(ctx.db, ctx.actor.networkId)),
    may: { export: can(ctx.actor, 'employers.export', network) },
  }
}
export type LabourMarketPage = Awaited<ReturnType<typeof labourMarketPage>>

/** The same competences for a file, in the same order. */
export async function exportMarket(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const filter = readLabourFilter(search)
  const sort = readOrder(search, marketSorts, usualMarketOrder)
  const { rows, today } = await sortedRows(ctx, filter, sort, language)
  const beside = await surveyBeside(ctx, filter.section)
  const shown = rows.slice(0, mostExported)
  const names = await namesOf(
    ctx,
    shown.map(row => row.uri),
    language,
  )
  return { today, rows: shown.map(row => ({ ...withSaid(row, beside), ...names(row.uri) })) }
}
