import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import type { SectorCoveragePage } from '../coverage.page.server'
import { RegionMap } from './region-map'

/** The map of the region with the same numbers in a table below it. */
export function MapCard({ page }: { page: SerializeFrom<SectorCoveragePage> }) {
  const { t } = useTranslation('services')
  const { number } = useFormat()
  return (
    <Card
      title={t('region.map')}
      aside={page.may.draw ? <Link to="/coverage/outlines">{t('region.outlines')}</Link> : null}
    >
      <div className="stack">
        <RegionMap page={page} />
        <p className="small">
          {page.outlineVersion === null ? t('region.tiles') : null} {t('region.mapNote')}
        </p>
        <SimpleTable
          caption={t('region.map')}
          phone="cards"
          numbers={[1, 2, 3, 4, 5]}
          head={[
            t('region.table.town'),
            t('region.table.gaps'),
            t('region.table.doubles'),
            t('region.table.places'),
            t('region.table.employers'),
            t('region.table.services'),
          ]}
          rows={page.standings.map(one => [
            <Link key={one.town} to={`/coverage/region?town=${encodeURIComponent(one.town)}`}>
              {one.town}
            </Link>,
            number(one.gaps),
            number(one.doubles),
            number(one.places),
            number(one.employers),
            <Link key="services" to={`/services?state=active&town=${encodeURIComponent(one.town)}`}>
              {number(one.services)}
            </Link>,
          ])}
        />
      </div>
    </Card>
  )
}
