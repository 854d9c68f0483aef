import { useTranslation } from 'react-i18next'
import { Select } from '~/ui/form/select'
import { DensitySwitch } from '~/ui/table/density-switch'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { linkKindNames, linkStates } from '../map-link'
import type { LinkFilter } from '../map-link-list'
import type { MapLinksPage } from '../map-links.page.server'
import { mapNodeKinds } from '../social-map'

const strengths = ['1', '2', '3', '4', '5']

/** Search, filters and files of the list of links. */
export function LinkFilters({ page, words }: { page: MapLinksPage; words: readonly FilterWord[] }) {
  const { t } = useTranslation('map-links')
  const { filter } = page
  return (
    <FilterBar
      keep={['sort', 'density', 'q']}
      words={words}
      fields={
        <>
          <Select
            name="kind"
            label={t('fields.kind')}
            defaultValue={filter.kind}
            choices={linkKindNames.map(value => ({ value, label: t(`kinds.${value}`) }))}
          />
          <Select
            name="end"
            label={t('filters.end')}
            defaultValue={filter.end}
            choices={mapNodeKinds.map(value => ({ value, label: t(`nodes.${value}`) }))}
          />
          <Select
            name="strength"
            label={t('filters.atLeast')}
            defaultValue={filter.atLeast === null ? null : String(filter.atLeast)}
            choices={strengths.map(value => ({ value, label: value }))}
          />
          <Select
            name="state"
            label={t('filters.state')}
            defaultValue={filter.state}
            choices={linkStates.map(value => ({ value, label: t(`states.${value}`) }))}
          />
        </>
      }
    >
      <SearchBox label={t('search')} words={filter.words} />
      <DensitySwitch />
      {page.may.export ? <ExportLinks to="/audit/map/links/export" /> : null}
    </FilterBar>
  )
}

/** The filters that are on, in words. */
export function useLinkFilterWords(filter: LinkFilter): FilterWord[] {
  const { t } = useTranslation('map-links')
  const words: (FilterWord | null)[] = [
    filter.words ? { key: 'q', words: t('filters.qIs', { value: filter.words }) } : null,
    filter.kind ? { key: 'kind', words: t('filters.kindIs', { value: t(`kinds.${filter.kind}`) }) } : null,
    filter.end ? { key: 'end', words: t('filters.endIs', { value: t(`nodes.${filter.end}`) }) } : null,
    filter.atLeast === null ? null : { key: 'strength', words: t('filters.atLeastIs', { value: filter.atLeast }) },
    filter.state ? { key: 'state', words: t('filters.stateIs', { value: t(`states.${filter.state}`) }) } : null,
  ]
  return words.filter(one => one !== null)
}
