import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { exportHardPlaces } from './hard-places.page.server'
import { exportMarket } from './labour-market.page.server'

export interface MarketTable {
  title: string
  header: string[]
  rows: CellValue[][]
}

/** A list of the labour-market view with the filters of an address; null for a part that is none. */
export async function marketTable(
  ctx: Ctx<MemberActor>,
  part: string | undefined,
  search: URLSearchParams,
  language: Language,
): Promise<MarketTable | null> {
  if (part === 'competences') return competencesTable(ctx, search, language)
  if (part === 'places') return placesTable(ctx, search, language)
  return null
}

const oneDecimal = (value: number | undefined) => (value === undefined ? null : Math.round(value * 10) / 10)

async function competencesTable(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const t = translator(language, 'labour-market')
  const { rows, today } = await exportMarket(ctx, search, language)
  return {
    title: `${t('title')} ${today}`,
    header: [
      t('fields.competence'),
      t('fields.places'),
      t('fields.seats'),
      t('fields.clients'),
      t('fields.gap'),
      t('fields.standing'),
      t('fields.learnable'),
      t('fields.hard'),
      t('fields.recent'),
      t('fields.earlier'),
      t('fields.trend'),
      t('fields.saidGap'),
    ],
    rows: rows.map((row): CellValue[] => [
      row.label,
      row.places,
      row.seats,
      row.clients === null ? t('fewer') : t('atLeast', { count: row.clients }),
      row.gap,
      t(`standings.${row.standing}`),
      row.learnable,
      row.hard,
      row.recent,
      row.earlier,
      t(`trends.${row.trend}`),
      oneDecimal(row.said?.gap),
    ]),
  }
}

async function placesTable(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const t = translator(language, 'labour-market')
  const employers = translator(language, 'employers')
  const rows = await exportHardPlaces(ctx, search, language)
  return {
    title: t('hard.title'),
    header: [
      t('hard.place'),
      t('hard.employer'),
      t('fields.sector'),
      t('fields.town'),
      t('hard.days'),
      t('fields.seats'),
      t('hard.called'),
      t('hard.refused'),
    ],
    rows: rows.map((row): CellValue[] => [
      row.title,
      row.employer,
      row.section ? employers(`sections.${row.section}`) : null,
      row.town,
      row.days,
      row.seats,
      t(row.isHard ? 'hard.yes' : 'hard.no'),
      row.refused === null ? t('fewer') : t('atLeast', { count: row.refused }),
    ]),
  }
}
