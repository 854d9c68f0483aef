import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Notice } from '~/ui/notice'
import { Progress } from '~/ui/progress'

interface TakingCardProps {
  taking: { failed: boolean; percent: number } | null
  status: string
  mayStop: boolean
  mayRetry: boolean
}

/** An audit that is being counted, or was stopped: how far it is, and the way out. */
export function TakingCard({ taking, status, mayStop, mayRetry }: TakingCardProps) {
  const { t } = useTranslation('audits')
  if (status === 'stopped')
    return (
      <Card title={t('statuses.stopped')}>
        <div className="stack">
          <p>{t('taking.stoppedWords')}</p>
          {mayRetry ? (
            <Form method="post">
              <Button name="intent" value="retry">
                {t('taking.retry')}
              </Button>
            </Form>
          ) : null}
        </div>
      </Card>
    )
  if (!taking) return null
  return (
    <Card title={t('taking.title')} sub={t('taking.words')}>
      <div className="stack">
        {taking.failed ? <Notice tone="bad" title={t('taking.failed')} /> : null}
        <Progress value={taking.percent} max={100}>
          {t('taking.progress', { percent: taking.percent })}
        </Progress>
        {mayStop ? (
          <Form method="post">
            <Button look="quiet" name="intent" value="stop">
              {t('taking.stop')}
            </Button>
          </Form>
        ) : null}
      </div>
    </Card>
  )
}
