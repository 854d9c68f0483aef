import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { StateMark, type StateShape } from '~/ui/state-mark'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import type { Tone } from '~/ui/tone'
import { isJobState, jobStates, type JobState } from '../jobs'
import type { JobsPage } from '../jobs.page.server'
import { useJobName, useReason } from './job-names'

const marks: Record<JobState, { shape: StateShape; tone: Tone }> = {
  waiting: { shape: 'open', tone: 'neutral' },
  running: { shape: 'half', tone: 'info' },
  done: { shape: 'full', tone: 'good' },
  failed: { shape: 'stopped', tone: 'bad' },
  cancelled: { shape: 'stopped', tone: 'neutral' },
}

type JobRow = JobsPage['jobs'][number]

/** Every job of the network, newest first, with what can be done about it. */
export function JobTable({ page }: { page: JobsPage }) {
  const { t } = useTranslation('outreach')
  const format = useFormat()
  const jobName = useJobName()
  const reason = useReason()
  const moment = (at: Date | null) => at && <span className="nowrap">{format.moment(new Date(at))}</span>
  return (
    <DataTable
      caption={t('jobs.caption')}
      rows={page.jobs}
      rowKey={row => row.id}
      page={page.page}
      tools={<JobFilters page={page} />}
      empty={
        page.ask.state || page.ask.name ? (
          <EmptyState title={t('jobs.nothingTitle')}>{t('jobs.nothing')}</EmptyState>
        ) : (
          <EmptyState title={t('jobs.emptyTitle')}>{t('jobs.empty')}</EmptyState>
        )
      }
      columns={[
        {
          key: 'name',
          label: t('jobs.name'),
          rowHeader: true,
          cell: row => (
            <>
              {jobName(row.name)}
              {row.byPerson ? <span className="muted small"> {t('jobs.byPerson')}</span> : null}
            </>
          ),
        },
        { key: 'state', label: t('jobs.state'), cell: row => <JobMark row={row} /> },
        { key: 'due', label: t('jobs.due'), cell: row => moment(row.dueAt) },
        { key: 'attempts', label: t('jobs.attempts'), align: 'end', cell: row => format.number(row.attempts) },
        { key: 'ended', label: t('jobs.ended'), cell: row => moment(row.finishedAt) },
        { key: 'reason', label: t('jobs.reason'), cell: row => reason(row.lastError) },
      ]}
      rowActs={row => (row.acts.length > 0 ? <JobActs row={row} /> : null)}
    />
  )
}

function JobMark({ row }: { row: JobRow }) {
  const { t } = useTranslation('outreach')
  if (!isJobState(row.state)) return row.state
  return (
    <StateMark {...marks[row.state]}>
      {row.share === null ? t(`states.${row.state}`) : t('jobs.share', { share: row.share })}
    </StateMark>
  )
}

function JobActs({ row }: { row: JobRow }) {
  const { t } = useTranslation('outreach')
  return (
    <div className="cluster">
      {row.acts.includes('retry') ? (
        <Form method="post">
          <input type="hidden" name="id" value={row.id} />
          <Button look="quiet" small name="intent" value="retry">
            {t('jobs.retry')}
          </Button>
        </Form>
      ) : null}
      {row.acts.includes('cancel') ? (
        <ConfirmButton
          small
          label={t('jobs.cancel')}
          confirm={t('jobs.cancel')}
          question={t('jobs.cancelSure')}
          fields={{ intent: 'cancel', id: row.id }}
        />
      ) : null}
    </div>
  )
}

function JobFilters({ page }: { page: JobsPage }) {
  const { t } = useTranslation('outreach')
  const jobName = useJobName()
  const { state, name } = page.ask
  const words = [
    ...(state ? [{ key: 'state', words: t('jobs.filterState', { state: t(`states.${state}`) }) }] : []),
    ...(name ? [{ key: 'name', words: t('jobs.filterName', { name: jobName(name) }) }] : []),
  ]
  const counted = (one: JobState) => `${t(`states.${one}`)} (${page.counts[one] ?? 0})`
  return (
    <FilterBar
      words={words}
      fields={
        <>
          <Select
            name="state"
            label={t('jobs.state')}
            empty={t('jobs.any')}
            defaultValue={state ?? ''}
            choices={jobStates.map(one => ({ value: one, label: counted(one) }))}
          />
          <Select
            name="name"
            label={t('jobs.name')}
            empty={t('jobs.any')}
            defaultValue={name ?? ''}
            choices={page.names.map(one => ({ value: one, label: jobName(one) }))}
          />
        </>
      }
    >
      <ExportLinks to="/admin/jobs/export" />
    </FilterBar>
  )
}
