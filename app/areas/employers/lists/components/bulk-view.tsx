import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Notice } from '~/ui/notice'
import { Progress } from '~/ui/progress'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/data-table'
import type { BulkLine, BulkPage } from '../bulk.page.server'
import { BulkFieldsForm } from './bulk-fields'
import { useBulkWords } from './use-bulk-words'

/** A bulk change from choice to undo: what would change, the act, how far it is, and the way back. */
export function BulkView({ page, reply }: { page: BulkPage; reply?: FormReply | null }) {
  const { t } = useTranslation('lists')
  return (
    <div className="stack">
      {page.state === 'preview' ? (
        <Card title={t('bulk.what')}>
          <BulkFieldsForm page={page} reply={reply} />
        </Card>
      ) : null}
      {page.state === 'running' || page.state === 'undoing' ? <Running page={page} /> : null}
      {page.state === 'undone' ? (
        <Notice tone="good" title={t('bulk.undone', { count: page.counts.change - page.counts.kept })} />
      ) : null}
      {page.counts.kept > 0 ? <Kept page={page} /> : null}
      {page.hasChange ? <Lines page={page} /> : null}
    </div>
  )
}

function Running({ page }: { page: BulkPage }) {
  const { t } = useTranslation('lists')
  const { done = 0, total = 0 } = page.job ?? {}
  return (
    <Card title={t('bulk.running')}>
      <div className="stack">
        {page.job?.state === 'failed' ? <Notice tone="bad" title={t('bulk.failed')} /> : null}
        <Progress value={done} max={total || page.chosen}>
          {t('bulk.progress', { done, total: total || page.chosen })}
        </Progress>
        <Form method="post">
          <Button look="quiet" name="intent" value="stop">
            {t('bulk.stop')}
          </Button>
        </Form>
      </div>
    </Card>
  )
}

function Kept({ page }: { page: BulkPage }) {
  const { t } = useTranslation('lists')
  const { label } = useBulkWords(page)
  return (
    <Notice tone="warn" title={t('bulk.kept', { count: page.counts.kept })}>
      <ul>
        {page.kept.map(row => (
          <li key={row.id}>
            <Link to={`/employers/${row.id}`}>{row.name}</Link>: {row.fields.map(label).join(', ')}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Lines({ page }: { page: BulkPage }) {
  const { t } = useTranslation('lists')
  const { counts } = page
  const { values } = useBulkWords(page)
  const columns: readonly Column<BulkLine>[] = [
    {
      key: 'name',
      label: t('fields.name'),
      rowHeader: true,
      cell: row => <Link to={`/employers/${row.id}`}>{row.name}</Link>,
    },
    { key: 'before', label: t('bulk.before'), cell: row => values(row.before) },
    { key: 'after', label: t('bulk.after'), cell: row => values(row.after) },
  ]
  return (
    <Card title={t(page.state === 'preview' ? 'bulk.willTitle' : 'bulk.didTitle')}>
      <div className="stack">
        {page.state === 'preview' ? (
          <p>
            <strong>{t('bulk.will', { count: counts.change, chosen: page.chosen })}</strong>{' '}
            {t('bulk.same', { count: counts.same })} {t('bulk.refused', { count: counts.refused })}
          </p>
        ) : (
          <p>{t('bulk.did', { count: counts.change })}</p>
        )}
        {page.refused.length > 0 ? (
          <ul>
            {page.refused.map(row => (
              <li key={row.id}>
                <Link to={`/employers/${row.id}`}>{row.name}</Link>: {t(`bulk.why.${row.why}`)}
              </li>
            ))}
          </ul>
        ) : null}
        {page.state === 'preview' && counts.change > 0 ? (
          <Form method="post" className="cluster">
            <Button name="intent" value="apply">
              {t('bulk.apply', { count: counts.change })}
            </Button>
            {page.goesToBackground ? <span className="muted">{t('bulk.background')}</span> : null}
          </Form>
        ) : null}
        {page.lines.length > 0 ? (
          <>
            <DataTable caption={t('bulk.willTitle')} columns={columns} rows={page.lines} rowKey={row => row.id} />
            {counts.change > page.lines.length ? (
              <p className="muted">{t('bulk.more', { count: counts.change - page.lines.length })}</p>
            ) : null}
          </>
        ) : null}
      </div>
    </Card>
  )
}
