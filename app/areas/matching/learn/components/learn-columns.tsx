import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { Column } from '~/ui/table/column'
import { ServiceTies } from '../../pair/components/service-ties'
import type { ToLearn } from '../learn.page.server'
import { reasonsOf } from '../reasons'

type Row = SerializeFrom<ToLearn>

/** Columns of what a client could learn next, with the reasons in words. */
export function useLearnColumns(): Column<Row>[] {
  const { t } = useTranslation('learn')
  const { number } = useFormat()
  return [
    {
      key: 'competence',
      label: t('fields.competence'),
      rowHeader: true,
      cell: row => (
        <>
          {row.label}
          {row.need === 'asked' ? null : <div className="small muted">{t(`needs.${row.need}`)}</div>}
        </>
      ),
    },
    {
      key: 'claimed',
      label: t('fields.claimed'),
      cell: row => (row.claimed === 0 ? t('noLevel') : t('level', { level: row.claimed })),
    },
    { key: 'opens', label: t('fields.opens'), align: 'end', cell: row => number(row.opens) },
    { key: 'nearer', label: t('fields.nearer'), align: 'end', cell: row => number(row.nearer) },
    { key: 'teaches', label: t('fields.teaches'), align: 'end', cell: row => number(row.teaches) },
    {
      key: 'why',
      label: t('fields.why'),
      cell: row => (
        <div className="learn-why">
          {reasonsOf(row)
            .map(({ key, count }) => t(`why.${key}`, { count, level: row.level }))
            .join(' ')}
        </div>
      ),
    },
    { key: 'services', label: t('fields.services'), cell: row => <Services services={row.services} /> },
  ]
}

function Services({ services }: { services: Row['services'] }) {
  const { t } = useTranslation('learn')
  if (services.length === 0) return <span className="muted">{t('service.none')}</span>
  return <ServiceTies services={services} />
}
