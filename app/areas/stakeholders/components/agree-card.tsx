import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { useProblemText } from '~/ui/form/problem-text'
import { sentence } from '~/ui/form/form-context'
import type { AnalysisPage } from '../analysis.page.server'

/** What still stands in the way of agreeing, or the act itself. */
export function AgreeCard({ page }: { page: SerializeFrom<AnalysisPage> }) {
  const { t } = useTranslation('stakeholders')
  const say = useProblemText()
  const { head, inTheWay } = page
  if (head.status !== 'draft') return null
  return (
    <Card title={inTheWay.length > 0 ? t('overview.inTheWay') : t('overview.agree')}>
      {inTheWay.length > 0 ? (
        <ul>
          {inTheWay.map(one => (
            <li key={one.code}>{sentence(say(one))}</li>
          ))}
        </ul>
      ) : (
        <div className="stack">
          <p>{t('overview.ready')}</p>
          {head.may.agree ? (
            <ConfirmButton
              label={t('overview.agree')}
              title={t('overview.agreeTitle')}
              question={t('overview.agreeQuestion')}
              confirm={t('overview.agree')}
              fields={{ intent: 'agree' }}
              look="accent"
            />
          ) : null}
        </div>
      )}
    </Card>
  )
}
