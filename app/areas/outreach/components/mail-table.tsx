import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Chip } from '~/ui/chip'
import { ConfirmButton } from '~/ui/confirm-button'
import { useFormat } from '~/ui/format-context'
import { DataTable } from '~/ui/table/data-table'
import type { Tone } from '~/ui/tone'
import type { JobsPage } from '../jobs.page.server'
import { useReason, useTemplateName } from './job-names'

type MailRow = JobsPage['mails'][number]

const tones: Record<MailRow['state'], Tone> = { deferred: 'info', failed: 'bad', unknown: 'warn' }

/** Mails that wait for the mail server or for a person: what kind, how it stands and why; never to whom or what. */
export function MailTable({ mails }: { mails: JobsPage['mails'] }) {
  const { t } = useTranslation('outreach')
  const format = useFormat()
  const templateName = useTemplateName()
  const reason = useReason()
  return (
    <DataTable
      caption={t('mails.caption')}
      rows={mails}
      rowKey={row => row.id}
      empty={<p className="card-body muted">{t('mails.none')}</p>}
      columns={[
        {
          key: 'template',
          label: t('mails.template'),
          rowHeader: true,
          cell: row => (
            <span className="cluster">
              {templateName(row.template)}
              {row.legal ? <Chip>{t('mails.legal')}</Chip> : null}
            </span>
          ),
        },
        {
          key: 'state',
          label: t('mails.state'),
          cell: row => <Chip tone={tones[row.state]}>{t(`mails.states.${row.state}`)}</Chip>,
        },
        { key: 'attempts', label: t('mails.attempts'), align: 'end', cell: row => format.number(row.attempts) },
        {
          key: 'next',
          label: t('mails.next'),
          cell: row =>
            row.state === 'deferred' ? <span className="nowrap">{format.moment(new Date(row.dueAt))}</span> : null,
        },
        { key: 'reason', label: t('mails.reason'), cell: row => reason(row.lastError) },
      ]}
      rowActs={row => <MailActs row={row} />}
    />
  )
}

function MailActs({ row }: { row: MailRow }) {
  const { t } = useTranslation('outreach')
  return (
    <div className="cluster">
      {row.state === 'unknown' ? (
        <ConfirmButton
          small
          look="quiet"
          label={t('mails.again')}
          confirm={t('mails.again')}
          question={t('mails.againSure')}
          fields={{ intent: 'again', id: row.id }}
        />
      ) : (
        <Form method="post">
          <input type="hidden" name="id" value={row.id} />
          <Button look="quiet" small name="intent" value="again">
            {t('mails.again')}
          </Button>
        </Form>
      )}
      <ConfirmButton
        small
        label={t('mails.leave')}
        confirm={t('mails.leave')}
        question={t('mails.leaveSure')}
        fields={{ intent: 'leave', id: row.id }}
      />
    </div>
  )
}
