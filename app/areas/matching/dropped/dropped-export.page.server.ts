import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { formatFor } from '~/platform/format'
import { translator } from '~/platform/i18n.server'
import { localeOf, type Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { hoursOf } from '../hours-range'
import { dropWords } from '../pair/drop-words'
import { exportDropped } from './dropped.page.server'

/** The places that dropped, with the filters of an address, as a table for a file. */
export async function droppedTable(
  ctx: Ctx<MemberActor>,
  clientId: string,
  search: URLSearchParams,
  language: Language,
): Promise<{ title: string; header: string[]; rows: CellValue[][] }> {
  const t = translator(language, 'pair')
  const speech = {
    t,
    clients: translator(language, 'clients'),
    format: formatFor({ locale: localeOf(language), timeZone: ctx.actor.timeZone }),
  }
  return {
    title: t('list.title'),
    header: [
      t('list.place'),
      t('list.employer'),
      t('list.town'),
      t('list.hours'),
      t('list.distance'),
      t('list.fit'),
      t('list.reasons'),
    ],
    rows: (await exportDropped(ctx, clientId, search)).map((row): CellValue[] => [
      row.title,
      row.employer,
      row.city,
      hoursOf(row) || null,
      row.kilometres === null ? null : Math.ceil(row.kilometres * 10) / 10,
      row.employerFit,
      row.reasons.map(reason => dropWords(reason, speech)).join('; '),
    ]),
  }
}
