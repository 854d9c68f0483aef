import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Select } from '~/ui/form/select'
import { DataTable } from '~/ui/table/data-table'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { runChanges } from '../compare-runs'
import { resultKinds, resultProposals } from '../result-filter'
import type { ResultPage } from '../result.page.server'
import { ResultActs } from './result-acts'
import { useResultColumns } from './result-columns'

type Page = SerializeFrom<ResultPage>

/** Who goes where: a line for each client, with what can be changed by hand. */
export function ResultTable({ page }: { page: Page }) {
  const { t } = useTranslation('groups')
  const columns = useResultColumns()
  if (!page.run) return null
  return (
    <Card flush title={t('result.title')}>
      <DataTable
        caption={t('result.title')}
        columns={columns}
        rows={page.rows}
        rowKey={row => row.clientId}
        rowName={row => row.name}
        rowActs={page.run.isNewest ? row => <ResultActs groupId={page.head.id} row={row} /> : undefined}
        total={page.rows.length}
        tools={<Filters page={page} />}
        empty={<EmptyState title={t('result.nothing')}>{t('result.nothingWords')}</EmptyState>}
      />
    </Card>
  )
}

function Filters({ page }: { page: Page }) {
  const { t } = useTranslation('groups')
  const { words, kind, change, proposal } = page.filter
  return (
    <FilterBar
      keep={['density', 'q', 'run']}
      words={[
        ...(words ? [{ key: 'q', words: t('result.words.q', { value: words }) }] : []),
        ...(kind ? [{ key: 'kind', words: t('result.words.kind', { value: t(`result.kinds.${kind}`) }) }] : []),
        ...(change
          ? [{ key: 'change', words: t('result.words.change', { value: t(`result.changes.${change}`) }) }]
          : []),
        ...(proposal
          ? [{ key: 'proposal', words: t('result.words.proposal', { value: t(`result.proposals.${proposal}`) }) }]
          : []),
      ]}
      fields={
        <>
          <Select
            name="kind"
            label={t('result.kind')}
            defaultValue={kind}
            choices={resultKinds.map(value => ({ value, label: t(`result.kinds.${value}`) }))}
          />
          <Select
            name="change"
            label={t('result.before')}
            defaultValue={change}
            choices={runChanges.map(value => ({ value, label: t(`result.changes.${value}`) }))}
          />
          <Select
            name="proposal"
            label={t('result.proposal')}
            defaultValue={proposal}
            choices={resultProposals.map(value => ({ value, label: t(`result.proposals.${value}`) }))}
          />
        </>
      }
    >
      <SearchBox label={t('result.search')} words={words} />
      <ExportLinks to={`/groups/${page.head.id}/export/result`} />
    </FilterBar>
  )
}
