import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useSectorName } from '~/areas/employers/components/use-sector-name'
import { TargetChip } from '~/areas/network/targets/components/target-chip'
import { useTargetWords } from '~/areas/network/targets/components/use-target-words'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import type { FollowPage } from '../follow.page.server'

/** The largest sectors with how many active employers the network has there; each can get a sector target. */
export function CoverageCard({ page }: { page: SerializeFrom<FollowPage> }) {
  const { t } = useTranslation('stakeholders')
  return (
    <Card title={t('follow.coverage')} sub={t('follow.coverageSub')} flush>
      {page.coverage.length === 0 ? (
        <p className="card-body muted">{t('follow.noCoverage')}</p>
      ) : (
        <Rows label={t('follow.coverage')}>
          {page.coverage.map(one => (
            <Sector key={one.id} sector={one} page={page} />
          ))}
        </Rows>
      )}
    </Card>
  )
}

interface SectorProps {
  sector: SerializeFrom<FollowPage>['coverage'][number]
  page: SerializeFrom<FollowPage>
}

function Sector({ sector, page }: SectorProps) {
  const { t } = useTranslation('stakeholders')
  const { t: targets } = useTranslation('targets')
  const sectorName = useSectorName()
  const words = useTargetWords()
  const format = useFormat()
  const { id, sectorCode, rank, jobs, active, target } = sector
  const name = sectorName(sectorCode)
  return (
    <Row
      what={name}
      sub={
        <>
          {[t('follow.rank', { rank, jobs: format.number(jobs) }), t('follow.active', { count: active })].join(' · ')}
          {target ? (
            <div>
              <Link to={`/services/targets/${target.id}`}>
                {[
                  `${targets('one')}: ${words.progress(target)}`,
                  words.from(target),
                  targets('until', { who: target.owner, day: format.day(target.dueOn) }),
                ].join(', ')}
              </Link>
            </div>
          ) : null}
        </>
      }
      acts={
        <>
          {sector.isUncovered ? <Chip tone="warn">{t('follow.uncovered')}</Chip> : null}
          {target ? (
            <TargetChip standing={target.standing} />
          ) : page.head.may.follow ? (
            <Link
              to={`/services/targets/new?${new URLSearchParams({ analysis: page.head.id, sector: id })}`}
              aria-label={targets('addFor', { what: name })}
            >
              {targets('add')}
            </Link>
          ) : null}
        </>
      }
    />
  )
}
