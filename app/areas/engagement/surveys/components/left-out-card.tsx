import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { searchWith } from '~/ui/table/table-search'
import { isLeftOutReason } from '../invitation-states'
import type { SurveyPage } from '../survey.page.server'

/** How many employers got no mail and why, with a way to who they are. */
export function LeftOutCard({ page }: { page: SurveyPage }) {
  const { t } = useTranslation('surveys')
  const [search] = useSearchParams()
  if (page.leftOut.length === 0 || page.filter.state === 'left_out') return null
  return (
    <Card title={t('round.leftOutTitle')} sub={t('round.leftOutSub')}>
      <div className="stack stack-s">
        <ul>
          {page.leftOut.map(one => (
            <li key={one.reason}>
              {t('round.leftOutFor', {
                count: one.count,
                reason: isLeftOutReason(one.reason) ? t(`reasons.${one.reason}`) : one.reason,
              })}
            </li>
          ))}
        </ul>
        <Link to={searchWith(search, { state: 'left_out', q: null })}>{t('round.leftOutWho')}</Link>
      </div>
    </Card>
  )
}
