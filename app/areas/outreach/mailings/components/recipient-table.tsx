import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { EmptyState } from '~/ui/empty-state'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import { StateMark, type StateShape } from '~/ui/state-mark'
import { DataTable } from '~/ui/table/data-table'
import type { Tone } from '~/ui/tone'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { MailingPage, SentMailing } from '../mailing.page.server'
import type { RecipientState } from '../recipient-states'
import { sayMailingReason } from './mailing-words'
import { RecipientFilters } from './recipient-filters'

const marks: Record<RecipientState, { shape: StateShape; tone: Tone }> = {
  chosen: { shape: 'open', tone: 'neutral' },
  left_out: { shape: 'stopped', tone: 'neutral' },
  pending: { shape: 'open', tone: 'info' },
  claimed: { shape: 'half', tone: 'info' },
  sent: { shape: 'full', tone: 'good' },
  deferred: { shape: 'begun', tone: 'warn' },
  failed: { shape: 'stopped', tone: 'bad' },
  suppressed: { shape: 'stopped', tone: 'neutral' },
  unknown: { shape: 'nearly', tone: 'warn' },
  bounced: { shape: 'stopped', tone: 'bad' },
}

type Recipient = SentMailing['recipients'][number]

/** Every recipient of a mailing with its state and reason; of an uncertain one a person decides here. */
export function RecipientTable({ page, sent }: { page: MailingPage; sent: SentMailing }) {
  const { t } = useTranslation('mailings')
  const { t: outreach } = useTranslation('outreach')
  const format = useFormat()
  const reason = (row: Recipient) =>
    [
      sayMailingReason(t, outreach, row.reason),
      row.state === 'deferred' && row.dueAt ? t('running.next', { moment: format.moment(row.dueAt) }) : null,
    ]
      .filter(Boolean)
      .join('; ')
  return (
    <DataTable
      caption={t('running.caption')}
      rows={sent.recipients}
      rowKey={row => row.id}
      page={sent.page}
      total={sent.total}
      tools={<RecipientFilters id={page.mailing.id} sent={sent} />}
      empty={<EmptyState title={t('nothingTitle')}>{t('noRecipients')}</EmptyState>}
      columns={[
        {
          key: 'employer',
          label: t('columns.employer'),
          rowHeader: true,
          cell: row => <Link to={`/employers/${row.employerId}`}>{row.employer}</Link>,
        },
        {
          key: 'to',
          label: t('preview.to'),
          cell: row => <Addressee row={row} />,
        },
        {
          key: 'state',
          label: t('state'),
          cell: row => <StateMark {...marks[row.state]}>{t(`recipientStates.${row.state}`)}</StateMark>,
        },
        { key: 'reason', label: t('running.reason'), cell: reason },
        {
          key: 'at',
          label: t('running.at'),
          cell: row => row.sentAt && <span className="nowrap">{format.moment(row.sentAt)}</span>,
        },
      ]}
      rowActs={page.may.steer ? row => <Decisions row={row} /> : undefined}
    />
  )
}

/** Whom the mail is for, and what it says. */
function Addressee({ row }: { row: Recipient }) {
  const { t } = useTranslation('mailings')
  return (
    <div>
      {row.toName} <span className="muted small break-anywhere">{row.toAddress}</span>
      {row.body ? (
        <Fold
          title={
            <>
              {t('running.readMail')}
              <VisuallyHidden>: {row.employer}</VisuallyHidden>
            </>
          }
        >
          <strong>{row.subject}</strong>
          <p className="as-written">{row.body}</p>
        </Fold>
      ) : null}
    </div>
  )
}

function Decisions({ row }: { row: Recipient }) {
  const { t } = useTranslation('mailings')
  if (row.decisions.length === 0) return null
  return (
    <div className="cluster">
      {row.decisions.includes('arrived') ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="recipientId" value={row.id} />
          <Button
            look="quiet"
            small
            name="intent"
            value="arrived"
            aria-label={t('running.arrivedOf', { name: row.employer })}
          >
            {t('running.arrived')}
          </Button>
        </Form>
      ) : null}
      {row.decisions.includes('again') ? (
        <ConfirmButton
          small
          look="quiet"
          label={t('running.again')}
          title={t('running.againOf', { name: row.employer })}
          confirm={t('running.again')}
          question={t('running.againSure')}
          fields={{ intent: 'again', recipientId: row.id }}
        />
      ) : null}
    </div>
  )
}
