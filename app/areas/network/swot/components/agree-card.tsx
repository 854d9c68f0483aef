import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { sentence } from '~/ui/form/form-context'
import { useProblemText } from '~/ui/form/problem-text'
import type { AboutPage } from '../about.page.server'

/** What still stands in the way of agreeing, or the act itself. */
export function AgreeCard({ page }: { page: SerializeFrom<AboutPage> }) {
  const { t } = useTranslation('swot')
  const say = useProblemText()
  const { head, inTheWay } = page
  if (head.status !== 'open') return null
  return (
    <Card title={inTheWay.length > 0 ? t('about.inTheWay') : t('about.agree')}>
      {inTheWay.length > 0 ? (
        <ul>
          {inTheWay.map(one => (
            <li key={one.code}>{sentence(say(one))}</li>
          ))}
        </ul>
      ) : (
        <div className="stack">
          <p>{t('about.ready')}</p>
          {head.may.agree ? (
            <ConfirmButton
              label={t('about.agree')}
              title={t('about.agreeTitle')}
              question={t('about.agreeQuestion')}
              confirm={t('about.agree')}
              fields={{ intent: 'agree', revision: String(head.revision) }}
              look="accent"
            />
          ) : null}
        </div>
      )}
    </Card>
  )
}
