import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Fold } from '~/ui/fold'
import { DataTable } from '~/ui/table/data-table'
import type { MailingDraft, MissingValue } from '../mailing.page.server'
import { useWhyOut } from './mailing-words'

type Intent = 'take_out' | 'put_back' | 'test'

function RowAct({ id, intent, label, name }: { id: string; intent: Intent; label: string; name: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="recipientId" value={id} />
      <Button look="quiet" small name="intent" value={intent} aria-label={`${label}: ${name}`}>
        {label}
      </Button>
    </Form>
  )
}

/** Who gets the mail, and what it says to each. */
export function MailedTable({ mailed, maySend }: Pick<MailingDraft, 'mailed'> & { maySend: boolean }) {
  const { t } = useTranslation('mailings')
  return (
    <DataTable
      caption={t('preview.caption')}
      rows={mailed}
      rowKey={row => row.id}
      columns={[
        {
          key: 'employer',
          label: t('preview.employer'),
          rowHeader: true,
          cell: row => <Link to={`/employers/${row.firm.id}`}>{row.firm.name}</Link>,
        },
        {
          key: 'to',
          label: t('preview.to'),
          cell: row => (
            <span>
              {row.person?.name} <span className="muted small break-anywhere">{row.person?.email}</span>
            </span>
          ),
        },
        {
          key: 'what',
          label: t('preview.what'),
          cell: row => (
            <Fold title={row.subject}>
              <p className="as-written">{row.body}</p>
            </Fold>
          ),
        },
      ]}
      rowActs={
        maySend
          ? row => (
              <div className="cluster">
                <RowAct id={row.id} intent="test" label={t('preview.test')} name={row.firm.name} />
                <RowAct id={row.id} intent="take_out" label={t('preview.takeOut')} name={row.firm.name} />
              </div>
            )
          : undefined
      }
    />
  )
}

/** What the text asks for and an employer does not have: where, what was found, what would be right. */
export function MissingCard({ missing }: Pick<MailingDraft, 'missing'>) {
  const { t } = useTranslation('mailings')
  const where = (one: MissingValue) =>
    one.of === 'contact' && one.person
      ? { to: `/employers/${one.employerId}/people/${one.person.id}/edit`, name: one.person.name }
      : { to: `/employers/${one.employerId}/edit`, name: one.employer }
  const right = (one: MissingValue) => {
    const slot = one.slot.replace('}}', `|${t('preview.fallback')}}}`)
    return t('preview.rightFill', { name: where(one).name, slot })
  }
  return (
    <Card title={t('preview.missing')} sub={t('preview.missingSub')} flush>
      <DataTable
        caption={t('preview.missing')}
        rows={missing}
        rowKey={row => `${row.recipientId} ${row.slot}`}
        columns={[
          { key: 'row', label: t('preview.row'), align: 'end', cell: row => row.row },
          {
            key: 'employer',
            label: t('preview.employer'),
            rowHeader: true,
            cell: row => <Link to={`/employers/${row.employerId}`}>{row.employer}</Link>,
          },
          { key: 'field', label: t('preview.field'), cell: row => <code>{row.slot}</code> },
          { key: 'found', label: t('preview.found'), cell: () => t('preview.foundEmpty') },
          { key: 'right', label: t('preview.right'), cell: row => <Link to={where(row).to}>{right(row)}</Link> },
        ]}
      />
    </Card>
  )
}

/** Who is left out, each with the reason. */
export function LeftOutCard({ out, maySend }: Pick<MailingDraft, 'out'> & { maySend: boolean }) {
  const { t } = useTranslation('mailings')
  const why = useWhyOut()
  return (
    <Card title={t('preview.out', { count: out.length })} flush>
      <DataTable
        caption={t('preview.outCaption')}
        rows={out}
        rowKey={row => row.id}
        columns={[
          {
            key: 'employer',
            label: t('preview.employer'),
            rowHeader: true,
            cell: row => <Link to={`/employers/${row.firm.id}`}>{row.firm.name}</Link>,
          },
          { key: 'why', label: t('preview.why'), cell: row => why(row) },
        ]}
        rowActs={
          maySend
            ? row =>
                row.leftOut === 'taken_out' ? (
                  <RowAct id={row.id} intent="put_back" label={t('preview.putBack')} name={row.firm.name} />
                ) : null
            : undefined
        }
      />
    </Card>
  )
}
