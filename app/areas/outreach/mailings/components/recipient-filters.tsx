import { useTranslation } from 'react-i18next'
import { Select } from '~/ui/form/select'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import type { SentMailing } from '../mailing.page.server'
import { recipientStates } from '../recipient-states'

/** Search, state and export of the recipients of a mailing; all of it stands in the address. */
export function RecipientFilters({ id, sent }: { id: string; sent: SentMailing }) {
  const { t } = useTranslation('mailings')
  const { filter, counts } = sent
  return (
    <FilterBar
      keep={['q']}
      words={[
        ...(filter.words ? [{ key: 'q', words: t('filters.q', { value: filter.words }) }] : []),
        ...(filter.state
          ? [{ key: 'state', words: t('filters.state', { value: t(`recipientStates.${filter.state}`) }) }]
          : []),
      ]}
      fields={
        <Select
          name="state"
          label={t('state')}
          defaultValue={filter.state}
          choices={recipientStates
            .filter(one => (counts[one] ?? 0) > 0 || one === filter.state)
            .map(one => ({ value: one, label: `${t(`recipientStates.${one}`)} (${counts[one] ?? 0})` }))}
        />
      }
    >
      <SearchBox label={t('searchRecipient')} words={filter.words} />
      <ExportLinks to={`/mailings/${id}/export`} />
    </FilterBar>
  )
}
