import { useTranslation } from 'react-i18next'
import { levelKey } from '~/areas/engagement/components/level-key'
import { Select } from '~/ui/form/select'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { employerNeeds } from '../activity-catalogue'
import type { ActivitiesPage } from '../activities.page.server'

/** Search, level and need, and the catalogue as a file. */
export function ActivityFilters({ filter }: Pick<ActivitiesPage, 'filter'>) {
  const { t } = useTranslation('levels')
  const { t: engagement } = useTranslation('engagement')
  const nameOf = (level: number) => `${level} ${engagement(`level.names.${levelKey(level)}`)}`
  const words: (FilterWord | null)[] = [
    filter.words ? { key: 'q', words: t('activities.words.q', { value: filter.words }) } : null,
    filter.level === null
      ? null
      : { key: 'level', words: t('activities.words.level', { value: nameOf(filter.level) }) },
    filter.need ? { key: 'need', words: t('activities.words.need', { value: t(`needs.${filter.need}`) }) } : null,
  ]
  return (
    <FilterBar
      keep={['q']}
      words={words.filter(word => word !== null)}
      fields={
        <>
          <Select
            name="level"
            label={t('activities.minLevel')}
            defaultValue={filter.level === null ? null : String(filter.level)}
            choices={[1, 2, 3, 4, 5].map(level => ({ value: String(level), label: nameOf(level) }))}
          />
          <Select
            name="need"
            label={t('activities.needs')}
            defaultValue={filter.need}
            choices={employerNeeds.map(need => ({ value: need, label: t(`needs.${need}`) }))}
          />
        </>
      }
    >
      <SearchBox label={t('activities.search')} words={filter.words} />
      <ExportLinks to="/activities/export" />
    </FilterBar>
  )
}
