import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { vacancyKinds } from '~/areas/vacancies/vacancy'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { columnWord } from './column-word'
import { sectorCoveragePage, stepCoveragePage } from './coverage.page.server'
import { exportOpenPlaces } from './open-places.page.server'

export interface CoverageTable {
  title: string
  header: string[]
  rows: CellValue[][]
}

/** A part of the coverage with the filters of an address, one row for each cell; null for a part that is none. */
export async function coverageTable(
  ctx: Ctx<MemberActor>,
  part: string | undefined,
  search: URLSearchParams,
  language: Language,
): Promise<CoverageTable | null> {
  if (part === 'steps') return stepsTable(ctx, search, language)
  if (part === 'sectors') return sectorsTable(ctx, search, language)
  if (part === 'places') return placesTable(ctx, search, language)
  return null
}

async function stepsTable(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language): Promise<CoverageTable> {
  const t = translator(language, 'services')
  const { rows, view, today } = await stepCoveragePage(ctx, search)
  return {
    title: `${t('coverage.title')} ${today}`,
    header: [t('coverage.step'), t(`coverage.views.${view}`), t('coverage.count'), t('coverage.verdict')],
    rows: rows.flatMap(row =>
      row.cells.map(cell => [
        `${cell.step} ${t(`steps.s${cell.step as 1}`)}`,
        cell.column === null ? t('coverage.whole') : t(columnWord(view, cell.column)),
        cell.count,
        t(`verdicts.${cell.verdict}`),
      ]),
    ),
  }
}

async function sectorsTable(
  ctx: Ctx<MemberActor>,
  search: URLSearchParams,
  language: Language,
): Promise<CoverageTable> {
  const t = translator(language, 'services')
  const employers = translator(language, 'employers')
  const { rows, today } = await sectorCoveragePage(ctx, search)
  return {
    title: `${t('region.title')} ${today}`,
    header: [
      t('region.sector'),
      t('region.town'),
      t('region.wished'),
      t('region.places'),
      t('region.offering'),
      t('region.employers'),
      t('coverage.verdict'),
    ],
    rows: rows.flatMap(row =>
      row.cells.map(cell => [
        employers(`sections.${cell.section}`),
        cell.town ?? t('wholeRegion'),
        cell.wished === null ? t('region.fewer') : t('region.atLeast', { count: cell.wished }),
        cell.places,
        cell.offering,
        cell.employers,
        t(`verdicts.${cell.verdict}`),
      ]),
    ),
  }
}

async function placesTable(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language): Promise<CoverageTable> {
  const t = translator(language, 'services')
  const vacancies = translator(language, 'vacancies')
  const rows = await exportOpenPlaces(ctx, search)
  return {
    title: t('open.title'),
    header: [t('open.place'), t('fields.kind'), t('open.employer'), t('region.town'), t('region.places')],
    rows: rows.map(row => [
      row.title,
      vacancies(`kinds.${vacancyKinds.find(one => one === row.kind) ?? 'internship'}`),
      row.employer,
      row.town,
      row.seats,
    ]),
  }
}
