import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import type { CellValue } from '~/platform/tabular/csv-text'
import { serviceKinds, serviceLanguages, targetGroups, placesPeriods, serviceCosts } from './service'
import { exportServices } from './services.page.server'

/** The list of services with the filters of an address, as a table for a file. */
export async function servicesTable(ctx: Ctx<MemberActor>, search: URLSearchParams, language: Language) {
  const t = translator(language, 'services')
  const rows = await exportServices(ctx, search)
  const day = (value: Date | null) => value?.toISOString().slice(0, 10)
  return {
    title: t('title'),
    header: [
      t('fields.name'),
      t('fields.provider'),
      t('fields.kind'),
      t('fields.steps'),
      t('fields.targetGroups'),
      t('fields.places'),
      t('fields.placesPer'),
      t('fields.waitingWeeks'),
      t('fields.languages'),
      t('fields.cost'),
      t('fields.costAmount'),
      t('fields.costBy'),
      t('fields.access'),
      t('fields.towns'),
      t('fields.startsOn'),
      t('fields.endsOn'),
      t('fields.state'),
    ],
    rows: rows.map((row): CellValue[] => [
      row.name,
      row.provider,
      t(`kinds.${serviceKinds.find(one => one === row.kind) ?? 'other'}`),
      row.steps.join(', '),
      targetGroups
        .filter(one => row.targetGroups.includes(one))
        .map(one => t(`groups.${one}`))
        .join(', '),
      row.places,
      row.places === null ? null : t(`periods.${placesPeriods.find(one => one === row.placesPer) ?? 'at_once'}`),
      row.waitingWeeks,
      serviceLanguages
        .filter(one => row.languages.includes(one))
        .map(one => t(`languages.${one}`))
        .join(', '),
      t(`costs.${serviceCosts.find(one => one === row.cost) ?? 'unknown'}`),
      row.costAmount,
      row.costBy,
      row.access,
      row.towns.join(', ') || t('wholeRegion'),
      day(row.startsOn),
      day(row.endsOn),
      t(`states.${row.state}`),
    ]),
  }
}
