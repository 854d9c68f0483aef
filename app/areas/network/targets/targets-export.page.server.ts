import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { sectionOf } from '~/areas/employers/sectors'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { exportTargets } from './targets.page.server'

/** The list of sector targets with the filters of an address, as a table for a file. */
export async function targetsTable(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const t = translator(language, 'targets')
  const employers = translator(language, 'employers')
  const rows = await exportTargets(ctx, search)
  const day = (value: Date | null) => value?.toISOString().slice(0, 10)
  return {
    title: t('title'),
    header: [
      t('fields.sector'),
      t('fields.town'),
      t('fields.wanted'),
      t('fields.count'),
      t('fields.beganWith'),
      t('fields.countedFrom'),
      t('fields.dueOn'),
      t('fields.owner'),
      t('fields.organisation'),
      t('fields.standing'),
      t('fields.analysis'),
      t('fields.reason'),
      t('fields.stateReason'),
    ],
    rows: rows.map((row): CellValue[] => {
      const section = sectionOf(row.sectorCode)
      return [
        section ? employers(`sections.${section}`) : row.sectorCode,
        row.town ?? t('wholeRegion'),
        row.wanted,
        row.count,
        row.beganWith,
        t(row.measure === 'strength' ? 'from.strength' : 'from.level', { value: row.fromValue }),
        day(row.dueOn),
        row.owner,
        row.organisation,
        t(`standings.${row.standing}`),
        row.analysis,
        row.reason,
        row.stateReason,
      ]
    }),
  }
}
