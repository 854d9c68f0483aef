import { useTranslation } from 'react-i18next'
import { NumberInput, TextInput } from '~/ui/form/text-input'
import { Select } from '~/ui/form/select'
import { DensitySwitch } from '~/ui/table/density-switch'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { relationStates } from '../employer'
import { sectionKeys } from '../sectors'
import type { EmployerListPage } from '../list-employers.page.server'

/** Search as you type, filters as words, and the way out to a file. */
export function EmployerFilters({ page }: { page: EmployerListPage }) {
  const { t } = useTranslation('employers')
  const { filter, staff } = page
  return (
    <FilterBar
      words={useFilterWords(page)}
      keep={['sort', 'density', 'q']}
      fields={
        <>
          <Select
            name="sector"
            label={t('columns.sector')}
            defaultValue={filter.section}
            choices={sectionKeys.map(key => ({ value: key, label: t(`sections.${key}`) }))}
          />
          <TextInput name="city" label={t('columns.city')} defaultValue={filter.city} />
          <Select
            name="state"
            label={t('columns.state')}
            defaultValue={filter.relationState}
            choices={relationStates.map(key => ({ value: key, label: t(`states.${key}`) }))}
          />
          <NumberInput name="from" label={t('list.from')} defaultValue={filter.levelMin} />
          <NumberInput name="under" label={t('list.under')} defaultValue={filter.levelMax} />
          <Select
            name="owner"
            label={t('columns.owner')}
            defaultValue={filter.ownerId === page.me ? 'me' : filter.ownerId}
            choices={[
              { value: 'me', label: t('list.mine') },
              ...staff.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` })),
            ]}
          />
          <NumberInput name="quiet" label={t('list.quiet')} defaultValue={filter.quietDays} />
        </>
      }
    >
      <SearchBox label={t('list.search')} words={filter.words} />
      <DensitySwitch />
      {page.may.export ? <ExportLinks to="/employers/export" /> : null}
    </FilterBar>
  )
}

function useFilterWords({ filter, staff, me }: EmployerListPage): FilterWord[] {
  const { t } = useTranslation('employers')
  const owner = filter.ownerId === me ? t('list.mine') : staff.find(one => one.id === filter.ownerId)?.name
  const words: (FilterWord | null)[] = [
    filter.words ? { key: 'q', words: t('list.words.q', { value: filter.words }) } : null,
    filter.section
      ? { key: 'sector', words: t('list.words.sector', { value: t(`sections.${filter.section}`) }) }
      : null,
    filter.city ? { key: 'city', words: t('list.words.city', { value: filter.city }) } : null,
    filter.relationState
      ? { key: 'state', words: t('list.words.state', { value: t(`states.${filter.relationState}`) }) }
      : null,
    filter.levelMax !== null ? { key: 'under', words: t('list.words.under', { value: filter.levelMax }) } : null,
    filter.levelMin !== null ? { key: 'from', words: t('list.words.from', { value: filter.levelMin }) } : null,
    filter.ownerId ? { key: 'owner', words: t('list.words.owner', { value: owner ?? '?' }) } : null,
    filter.quietDays !== null ? { key: 'quiet', words: t('list.words.quiet', { value: filter.quietDays }) } : null,
  ]
  return words.filter(word => word !== null)
}
