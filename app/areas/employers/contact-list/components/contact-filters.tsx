import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { Select } from '~/ui/form/select'
import { DensitySwitch } from '~/ui/table/density-switch'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { searchWith } from '~/ui/table/table-search'
import { contactRoles } from '../../employer'
import { chooseKey } from '../../lists/column-choice'
import { FilterBuilder } from '../../lists/components/filter-builder'
import { FilterProblems } from '../../lists/components/filter-problems'
import { useWhereWords } from '../../lists/components/use-where-words'
import { buildKey } from '../../lists/read-filter'
import { presences, reaches } from '../contact-list'
import type { ContactListPage } from '../list-contacts.page.server'

/** Search, filters as words, columns, and the way out to a file. */
export function ContactFilters({ page }: { page: ContactListPage }) {
  const { t } = useTranslation('contacts')
  const { t: employers } = useTranslation('employers')
  const { t: lists } = useTranslation('lists')
  const [search] = useSearchParams()
  const { filter } = page
  const isBuilding = search.has(buildKey)
  return (
    <>
      <FilterBar
        words={useFilterWords(page)}
        keep={['sort', 'density', 'q', 'where', 'any', 'view', 'columns']}
        fields={
          <>
            <Select
              name="role"
              label={employers('contacts.roles')}
              defaultValue={filter.role}
              choices={contactRoles.map(one => ({ value: one, label: employers(`contacts.roleNames.${one}`) }))}
            />
            <Select
              name="reach"
              label={t('reach')}
              defaultValue={filter.reach}
              choices={reaches.map(one => ({ value: one, label: t(`reaches.${one}`) }))}
            />
            <Select
              name="presence"
              label={t('presence')}
              required
              empty={false}
              defaultValue={filter.presence}
              choices={presences.map(one => ({ value: one, label: t(`presences.${one}`) }))}
            />
          </>
        }
      >
        {isBuilding ? null : (
          <LinkButton look="quiet" small to={searchWith(search, { [buildKey]: '1' })} preventScrollReset>
            {lists(filter.where ? 'builder.change' : 'builder.open')}
          </LinkButton>
        )}
        {search.get(chooseKey) === 'columns' ? null : (
          <LinkButton look="quiet" small to={searchWith(search, { [chooseKey]: 'columns' })} preventScrollReset>
            {lists('columns.open')}
          </LinkButton>
        )}
        <SearchBox label={t('search')} words={filter.words} />
        <DensitySwitch />
        {page.may.export ? <ExportLinks to="/contacts/export" /> : null}
      </FilterBar>
      {isBuilding ? <FilterBuilder page={page} /> : null}
      <FilterProblems page={page} />
    </>
  )
}

function useFilterWords(page: ContactListPage): FilterWord[] {
  const { filter } = page
  const { t } = useTranslation('contacts')
  const { t: employers } = useTranslation('employers')
  const whereWords = useWhereWords(page)
  const words: (FilterWord | null)[] = [
    filter.words ? { key: 'q', words: t('words.q', { value: filter.words }) } : null,
    filter.role
      ? { key: 'role', words: t('words.role', { value: employers(`contacts.roleNames.${filter.role}`) }) }
      : null,
    filter.reach ? { key: 'reach', words: t(`reaches.${filter.reach}`) } : null,
    filter.presence === 'here' ? null : { key: 'presence', words: t(`presences.${filter.presence}`) },
  ]
  return [...words.filter(word => word !== null), ...whereWords]
}
