import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { useOverflows } from '~/ui/table/use-overflows'
import type { SectorCoveragePage } from '../coverage.page.server'
import { RegionMap } from './region-map'

/** The map of the region with the same numbers in a table below it. */
export function MapCard({ page }: { page: SerializeFrom<SectorCoveragePage> }) {
  const { t } = useTranslation('services')
  const { number } = useFormat()
  const [box, overflows] = useOverflows<HTMLDivElement>()
  return (
    <Card
      title={t('region.map')}
      aside={page.may.draw ? <Link to="/services/coverage/outlines">{t('region.outlines')}</Link> : null}
    >
      <div className="stack">
        {/* What scrolls must be reachable by keyboard. */}
        {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
        <div
          className="figure-scroll"
          role="group"
          aria-label={t('region.map')}
          ref={box}
          tabIndex={overflows ? 0 : undefined}
        >
          {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
          <RegionMap page={page} />
        </div>
        <p className="small">
          {page.outlineVersion === null ? t('region.tiles') : null} {t('region.mapNote')}
        </p>
        <div className="coverage-matrix">
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
              <Link key={one.town} to={`/services/coverage/region?town=${encodeURIComponent(one.town)}`}>
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
      </div>
    </Card>
  )
}
