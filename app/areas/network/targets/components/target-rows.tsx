import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { Progress } from '~/ui/progress'
import { Row, Rows } from '~/ui/row'
import type { TargetStanding } from '../target-states'
import { TargetChip } from './target-chip'
import { useTargetWords } from './use-target-words'

export interface ToldTarget {
  id: string
  sectorCode: string
  town: string | null
  wanted: number
  count: number
  beganWith: number
  measure: string
  fromValue: number
  dueOn: Date | string
  owner: string
  standing: TargetStanding
  stateReason: string | null
}

/** Sector targets with how far each is. */
export function TargetRows({ targets }: { targets: readonly ToldTarget[] }) {
  const { t } = useTranslation('targets')
  const words = useTargetWords()
  const format = useFormat()
  return (
    <Rows label={t('title')}>
      {targets.map(one => (
        <Row
          key={one.id}
          done={one.standing === 'reached'}
          what={<Link to={`/services/targets/${one.id}`}>{words.what(one)}</Link>}
          sub={
            <>
              {t('until', { who: one.owner, day: format.day(one.dueOn) })}
              {one.stateReason ? ` · ${one.stateReason}` : null}
              <Progress value={Math.min(one.count, one.wanted)} max={one.wanted}>
                {t('progressSince', { count: one.count, wanted: one.wanted, began: one.beganWith })}, {words.from(one)}
              </Progress>
            </>
          }
          acts={<TargetChip standing={one.standing} />}
        />
      ))}
    </Rows>
  )
}
