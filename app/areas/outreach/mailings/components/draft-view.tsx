import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmButton } from '~/ui/confirm-button'
import { useProblemText } from '~/ui/form/problem-text'
import { Notice } from '~/ui/notice'
import type { MailingDraft, MailingPage } from '../mailing.page.server'
import { LeftOutCard, MailedTable, MissingCard } from './draft-tables'
import { MailingForm } from './mailing-form'

interface DraftViewProps {
  page: MailingPage
  draft: MailingDraft
  reply?: FormReply | null
}

/** A draft: what is written, what each would get, what is missing, and who is left out and why. */
export function DraftView({ page, draft, reply }: DraftViewProps) {
  const { t } = useTranslation('mailings')
  const problemText = useProblemText()
  const mayGo = page.may.send && draft.isWritten && draft.mailed.length > 0 && draft.problems.length === 0
  return (
    <div className="stack">
      {page.may.send ? (
        <>
          <Notice title={t('service.title')}>
            <p>{t('service.text')}</p>
          </Notice>
          <Card title={t('form.title')}>
            <MailingForm page={page} draft={draft} reply={reply} />
          </Card>
        </>
      ) : (
        <Notice>{t('preview.fromColleague', { name: page.mailing.madeBy })}</Notice>
      )}
      {draft.problems.length > 0 ? (
        <Notice tone="bad" title={t('preview.missing')}>
          <ul>
            {draft.problems.map(one => (
              <li key={`${one.path} ${one.found}`}>{problemText(one)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {draft.missing.length > 0 ? <MissingCard missing={draft.missing} /> : null}
      <Card
        title={t('preview.title', { count: draft.isWritten ? draft.mailed.length : 0 })}
        aside={mayGo ? <SendActs count={draft.mailed.length} /> : null}
        flush
      >
        {!draft.isWritten ? (
          <p className="card-body muted">{t('preview.notYet')}</p>
        ) : draft.mailed.length === 0 ? (
          <p className="card-body">{t('preview.empty')}</p>
        ) : (
          <MailedTable mailed={draft.mailed} maySend={page.may.send} />
        )}
      </Card>
      {draft.out.length > 0 ? <LeftOutCard out={draft.out} maySend={page.may.send} /> : null}
      {page.may.steer ? (
        <div>
          <ConfirmButton
            label={t('preview.discard')}
            confirm={t('preview.discard')}
            question={t('preview.discardSure')}
            fields={{ intent: 'discard' }}
          />
        </div>
      ) : null}
    </div>
  )
}

function SendActs({ count }: { count: number }) {
  const { t } = useTranslation('mailings')
  return (
    <div className="cluster">
      <ConfirmButton
        look="accent"
        label={t('preview.send', { count })}
        confirm={t('preview.send', { count })}
        question={t('preview.sure', { count })}
        fields={{ intent: 'send', expected: String(count) }}
      />
      <Form method="post" preventScrollReset>
        <Button look="quiet" name="intent" value="test">
          {t('preview.test')}
        </Button>
      </Form>
    </div>
  )
}
