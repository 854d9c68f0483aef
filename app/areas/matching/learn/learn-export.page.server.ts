import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { learnPage, shownNext } from './learn.page.server'
import { reasonsOf } from './reasons'

/** What a client could learn next, with the filters of an address, as a table for a file. */
export async function learnTable(
  ctx: Ctx<MemberActor>,
  clientId: string,
  search: URLSearchParams,
  language: Language,
): Promise<{ title: string; header: string[]; rows: CellValue[][] }> {
  const t = translator(language, 'learn')
  const page = await learnPage(ctx, clientId, search, language)
  return {
    title: page.occupation ? `${t('title')} ${page.occupation.label}` : t('title'),
    header: [
      t('fields.competence'),
      t('fields.need'),
      t('fields.claimed'),
      t('fields.level'),
      t('fields.opens'),
      t('fields.nearer'),
      t('fields.teaches'),
      t('fields.why'),
      t('fields.services'),
    ],
    rows: shownNext(page.next, search).next.map((row): CellValue[] => [
      row.label,
      t(`needs.${row.need}`),
      row.claimed,
      row.level === 0 ? null : row.level,
      row.opens,
      row.nearer,
      row.teaches,
      reasonsOf(row)
        .map(({ key, count }) => t(`why.${key}`, { count, level: row.level }))
        .join(' '),
      row.services.length === 0
        ? t('service.none')
        : row.services.map(service => `${service.name}, ${service.provider}`).join('; '),
    ]),
  }
}
