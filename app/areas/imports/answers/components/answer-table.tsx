import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { Menu, MenuAct } from '~/ui/menu'
import type { Column } from '~/ui/table/column'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { keptChoices } from '../answer-list'
import type { AnswersPage } from '../answers.page.server'

type Row = AnswersPage['rows'][number]

/** What the network remembers about doubled rows; each can be changed and forgotten. */
export function AnswerTable({ page }: { page: AnswersPage }) {
  const { t } = useTranslation('imports')
  const format = useFormat()
  const isFiltered = page.filter.words !== null || page.filter.choice !== null
  const columns: readonly Column<Row>[] = [
    {
      key: 'id',
      label: t('answers.id'),
      rowHeader: true,
      cell: row => <span className="break-anywhere">{row.externalId}</span>,
    },
    {
      key: 'employer',
      label: t('answers.employer'),
      cell: row => <Link to={`/employers/${row.employerId}`}>{row.employerName}</Link>,
    },
    { key: 'choice', label: t('answers.choice'), cell: row => t(`answers.choices.${row.choice}`) },
    { key: 'when', label: t('answers.when'), cell: row => format.moment(row.answeredAt) },
  ]
  return (
    <DataTable
      caption={t('answers.title')}
      columns={columns}
      rows={page.rows}
      rowKey={row => row.externalId}
      rowName={row => row.externalId}
      rowActs={row => <AnswerActs row={row} />}
      total={page.total}
      page={page.page}
      tools={<Tools page={page} />}
      empty={
        <EmptyState title={t(isFiltered ? 'list.nothingTitle' : 'answers.emptyTitle')}>
          {t(isFiltered ? 'answers.nothing' : 'answers.empty')}
        </EmptyState>
      }
    />
  )
}

function AnswerActs({ row }: { row: Row }) {
  const { t } = useTranslation('imports')
  const { externalId } = row
  const other = row.choice === 'update' ? 'skip' : 'update'
  return (
    <Menu
      small
      label={
        <>
          {t('answers.acts')}
          <span className="visually-hidden"> {externalId}</span>
        </>
      }
    >
      <MenuAct fields={{ intent: 'change', externalId, choice: other }}>{t(`answers.make.${other}`)}</MenuAct>
      <MenuAct fields={{ intent: 'forget', externalId }} danger>
        {t('answers.forget')}
      </MenuAct>
    </Menu>
  )
}

function Tools({ page: { filter } }: { page: AnswersPage }) {
  const { t } = useTranslation('imports')
  const { words, choice } = filter
  return (
    <FilterBar
      keep={['q', 'density']}
      words={[
        ...(words ? [{ key: 'q', words: t('list.filters.q', { value: words }) }] : []),
        ...(choice ? [{ key: 'choice', words: t(`answers.choices.${choice}`) }] : []),
      ]}
      fields={
        <Select
          name="choice"
          label={t('answers.choice')}
          defaultValue={choice}
          choices={keptChoices.map(value => ({ value, label: t(`answers.choices.${value}`) }))}
        />
      }
    >
      <SearchBox label={t('answers.search')} words={words} />
      <ExportLinks to="/imports/answers/export" />
    </FilterBar>
  )
}
