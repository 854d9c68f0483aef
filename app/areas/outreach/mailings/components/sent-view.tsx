import { Form, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { Notice } from '~/ui/notice'
import { Progress } from '~/ui/progress'
import { mailingAfter } from '../mailing-states'
import type { MailingPage, SentMailing } from '../mailing.page.server'
import { RecipientTable } from './recipient-table'

const refreshMillis = 2_000

/** A mailing that goes out or went out: how far it is, and every recipient with state and reason. */
export function SentView({ page, sent }: { page: MailingPage; sent: SentMailing }) {
  const { t } = useTranslation('mailings')
  const { revalidate } = useRevalidator()
  const { state } = page.mailing
  const isSending = state === 'sending'
  useEffect(() => {
    if (!isSending) return
    const timer = setInterval(revalidate, refreshMillis)
    return () => clearInterval(timer)
  }, [isSending, revalidate])
  const { done, total } = sent.progress
  return (
    <div className="stack">
      {isSending || state === 'paused' ? (
        <Card title={t('running.title')}>
          <div className="stack">
            {state === 'paused' ? <Notice tone="warn">{t('running.paused')}</Notice> : null}
            <Progress value={done} max={Math.max(total, 1)}>
              {t('running.progress', { done, total })}
            </Progress>
            {page.may.steer ? <Steering state={state} /> : null}
          </div>
        </Card>
      ) : null}
      <Card title={t('running.recipients')} flush>
        <RecipientTable page={page} sent={sent} />
      </Card>
    </div>
  )
}

function Steering({ state }: { state: MailingPage['mailing']['state'] }) {
  const { t } = useTranslation('mailings')
  const act = mailingAfter(state, 'pause') ? 'pause' : 'resume'
  return (
    <div className="cluster">
      <Form method="post" preventScrollReset>
        <Button look="quiet" name="intent" value={act}>
          {t(`running.${act}`)}
        </Button>
      </Form>
      <ConfirmButton
        label={t('running.cancel')}
        confirm={t('running.cancel')}
        question={t('running.cancelSure')}
        fields={{ intent: 'cancel' }}
      />
    </div>
  )
}
