import { useTranslation } from 'react-i18next'
import { Select } from '~/ui/form/select'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import type { InboxPage } from '../inbox.page.server'
import { inboxStates, waitReasons } from '../inbox-states'

/** Search, filters and export of the inbox; all of it stands in the address. */
export function InboxFilters({ filter }: Pick<InboxPage, 'filter'>) {
  const { t } = useTranslation('inbox')
  const { words, state, reason } = filter
  return (
    <FilterBar
      keep={['q']}
      words={[
        ...(words ? [{ key: 'q', words: t('filters.q', { value: words }) }] : []),
        ...(state !== 'waiting' ? [{ key: 'state', words: t('filters.state', { value: t(`states.${state}`) }) }] : []),
        ...(reason ? [{ key: 'reason', words: t('filters.reason', { value: t(`reasons.${reason}`) }) }] : []),
      ]}
      fields={
        <>
          <Select
            name="state"
            label={t('state')}
            empty={false}
            defaultValue={state}
            choices={inboxStates.map(one => ({ value: one, label: t(`states.${one}`) }))}
          />
          <Select
            name="reason"
            label={t('reason')}
            defaultValue={reason}
            choices={waitReasons.map(one => ({ value: one, label: t(`reasons.${one}`) }))}
          />
        </>
      }
    >
      <SearchBox label={t('search')} words={words} />
      <ExportLinks to="/inbox/export" />
    </FilterBar>
  )
}
