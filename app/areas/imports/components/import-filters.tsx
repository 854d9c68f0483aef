import { useTranslation } from 'react-i18next'
import { Select } from '~/ui/form/select'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { importKinds } from '../import-kind'
import type { ImportListPage } from '../import-list.page.server'
import { runStates } from '../run-states'

/** Search, filters and export of the list of files; all of it stands in the address. */
export function ImportFilters({ filter }: Pick<ImportListPage, 'filter'>) {
  const { t } = useTranslation('imports')
  const { words, kind, state } = filter
  return (
    <FilterBar
      keep={['q']}
      words={[
        ...(words ? [{ key: 'q', words: t('list.filters.q', { value: words }) }] : []),
        ...(kind ? [{ key: 'kind', words: t('list.filters.kind', { value: t(`kinds.${kind}`) }) }] : []),
        ...(state ? [{ key: 'state', words: t('list.filters.state', { value: t(`runStates.${state}`) }) }] : []),
      ]}
      fields={
        <>
          <Select
            name="kind"
            label={t('list.kind')}
            defaultValue={kind}
            choices={importKinds.map(one => ({ value: one, label: t(`kinds.${one}`) }))}
          />
          <Select
            name="state"
            label={t('list.state')}
            defaultValue={state}
            choices={runStates.map(one => ({ value: one, label: t(`runStates.${one}`) }))}
          />
        </>
      }
    >
      <SearchBox label={t('list.search')} words={words} />
      <ExportLinks to="/imports/export" />
    </FilterBar>
  )
}
