import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sectionKeys } from '~/areas/employers/sectors'
import { Select } from '~/ui/form/select'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import type { TargetFilter } from '../target-filter'
import { targetStandings } from '../target-states'

interface TargetFiltersProps {
  filter: TargetFilter
  staff: readonly { id: string; name: string; organisation: string }[]
  children?: ReactNode
}

/** What the sector targets are narrowed to, in words that can be taken away. */
export function TargetFilters({ filter, staff, children }: TargetFiltersProps) {
  const { t } = useTranslation('targets')
  const { t: employers } = useTranslation('employers')
  return (
    <FilterBar
      keep={['sort', 'density', 'q']}
      words={useTargetFilterWords(filter, staff)}
      fields={
        <>
          <Select
            name="sector"
            label={t('fields.sector')}
            defaultValue={filter.section}
            choices={sectionKeys.map(key => ({ value: key, label: employers(`sections.${key}`) }))}
          />
          <Select
            name="standing"
            label={t('fields.standing')}
            defaultValue={filter.standing}
            choices={targetStandings.map(value => ({ value, label: t(`standings.${value}`) }))}
          />
          <Select
            name="owner"
            label={t('fields.owner')}
            defaultValue={filter.ownerId}
            choices={staff.map(one => ({ value: one.id, label: `${one.name} (${one.organisation})` }))}
          />
        </>
      }
    >
      {children}
    </FilterBar>
  )
}

/** The filters that are on, in words. */
export function useTargetFilterWords(
  filter: TargetFilter,
  staff: readonly { id: string; name: string }[],
): FilterWord[] {
  const { t } = useTranslation('targets')
  const { t: employers } = useTranslation('employers')
  const values = {
    q: filter.words,
    sector: filter.section && employers(`sections.${filter.section}`),
    standing: filter.standing && t(`standings.${filter.standing}`),
    owner: filter.ownerId && (staff.find(one => one.id === filter.ownerId)?.name ?? '?'),
  }
  return Object.entries(values).flatMap(([key, value]) =>
    value ? [{ key, words: t(`list.words.${key as keyof typeof values}`, { value }) }] : [],
  )
}
