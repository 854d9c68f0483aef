import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isSection } from '~/areas/employers/sectors'
import { Select } from '~/ui/form/select'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { competenceGroups } from '../labour-filter'

interface Filter {
  words: string | null
  section: string | null
  town: string | null
}

interface Props {
  filter: Filter
  sections: readonly string[]
  towns: readonly string[]
  search: string
  /** Filters of one of the lists: words of what is on, and fields. */
  words?: readonly { key: string; words: string }[]
  fields?: ReactNode
  /** Parameters that the form keeps beside the order and the words. */
  keep?: readonly string[]
  children?: ReactNode
}

/** Search, sector and town of both lists, the filters of the one that is shown, and its tools. */
export function LabourFilters({ filter, sections, towns, search, words = [], fields, keep = [], children }: Props) {
  const { t } = useTranslation('labour-market')
  const section = useSectionWord()
  return (
    <FilterBar
      keep={['density', 'sort', 'q', ...keep]}
      words={[
        ...(filter.words ? [{ key: 'q', words: t('words.q', { value: filter.words }) }] : []),
        ...(filter.section ? [{ key: 'sector', words: t('words.sector', { value: section(filter.section) }) }] : []),
        ...(filter.town ? [{ key: 'town', words: t('words.town', { value: filter.town }) }] : []),
        ...words,
      ]}
      fields={
        <>
          <Select
            name="sector"
            label={t('fields.sector')}
            defaultValue={filter.section}
            choices={sections.map(key => ({ value: key, label: section(key) }))}
          />
          <Select
            name="town"
            label={t('fields.town')}
            defaultValue={filter.town}
            choices={towns.map(town => ({ value: town, label: town }))}
          />
          {fields}
        </>
      }
    >
      <SearchBox label={search} words={filter.words} />
      {children}
    </FilterBar>
  )
}

/** The name of a section; one without a name is said as it is. */
export function useSectionWord(): (section: string) => string {
  const { t } = useTranslation('employers')
  return section => (isSection(section) ? t(`sections.${section}`) : section)
}

/** The filter on the kind of competence. */
export function GroupField({ group }: { group: string | null }) {
  const { t } = useTranslation('labour-market')
  return (
    <Select
      name="group"
      label={t('fields.group')}
      defaultValue={group}
      choices={competenceGroups.map(key => ({ value: key, label: t(`groups.${key}`) }))}
    />
  )
}
