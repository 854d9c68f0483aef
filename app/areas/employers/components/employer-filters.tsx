import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { NumberInput, TextInput } from '~/ui/form/text-input'
import { Select } from '~/ui/form/select'
import { DensitySwitch } from '~/ui/table/density-switch'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { searchWith } from '~/ui/table/table-search'
import { relationStates } from '../employer'
import { chooseKey } from '../lists/column-choice'
import { FilterBuilder } from '../lists/components/filter-builder'
import { FilterProblems } from '../lists/components/filter-problems'
import { GroupMenu } from '../lists/components/group-menu'
import { useFieldWords } from '../lists/components/use-field-words'
import { useWhereWords } from '../lists/components/use-where-words'
import { withinKey } from '../lists/filter-text'
import { buildKey } from '../lists/read-filter'
import { isStrength, strengths } from '../relation-board'
import { sectionKeys } from '../sectors'
import type { EmployerListPage } from '../list-employers.page.server'

/** What a page of filtered employers holds: the list, or the board. */
export type FilteredPage = Pick<EmployerListPage, 'filter' | 'staff' | 'me' | 'fields' | 'organisations'> & {
  may: { export: boolean }
  grouped?: EmployerListPage['grouped']
}

/** Search as you type, filters as words, and the way out to a file. */
export function EmployerFilters({ page, isTable = true }: { page: FilteredPage; isTable?: boolean }) {
  const { t } = useTranslation('employers')
  const { t: lists } = useTranslation('lists')
  const [search] = useSearchParams()
  const { filter, staff } = page
  const isBuilding = search.has(buildKey)
  const isChoosing = search.get(chooseKey) === 'columns'
  return (
    <>
      <FilterBar
        words={useFilterWords(page)}
        keep={['sort', 'density', 'q', 'by', 'where', 'any', 'view', 'columns', 'group', 'in']}
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
            <Select
              name="strength"
              label={t('relation.strength')}
              defaultValue={filter.strength === null ? null : String(filter.strength)}
              choices={strengths.map(key => ({ value: key, label: t(`relation.strengths.${key}`) }))}
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
        {isBuilding ? null : (
          <LinkButton look="quiet" small to={searchWith(search, { [buildKey]: '1' })} preventScrollReset>
            {lists(filter.where ? 'builder.change' : 'builder.open')}
          </LinkButton>
        )}
        {isTable ? <GroupMenu page={page} groupedBy={page.grouped?.key ?? null} /> : null}
        {isTable && !isChoosing ? (
          <LinkButton look="quiet" small to={searchWith(search, { [chooseKey]: 'columns' })} preventScrollReset>
            {lists('columns.open')}
          </LinkButton>
        ) : null}
        <SearchBox label={t('list.search')} words={filter.words} />
        {isTable ? <DensitySwitch /> : null}
        {page.may.export ? <ExportLinks to="/employers/export" /> : null}
      </FilterBar>
      {isBuilding ? <FilterBuilder page={page} /> : null}
      <FilterProblems page={page} />
    </>
  )
}

function useFilterWords(page: FilteredPage): FilterWord[] {
  const { filter, staff, me } = page
  const { t } = useTranslation('employers')
  const { group: wordsOfGroup } = useFieldWords(page)
  const whereWords = useWhereWords(page)
  const owner = filter.ownerId === me ? t('list.mine') : staff.find(one => one.id === filter.ownerId)?.name
  const strength = String(filter.strength)
  const words: (FilterWord | null)[] = [
    filter.words ? { key: 'q', words: t('list.words.q', { value: filter.words }) } : null,
    filter.section
      ? { key: 'sector', words: t('list.words.sector', { value: t(`sections.${filter.section}`) }) }
      : null,
    filter.city ? { key: 'city', words: t('list.words.city', { value: filter.city }) } : null,
    filter.relationState
      ? { key: 'state', words: t('list.words.state', { value: t(`states.${filter.relationState}`) }) }
      : null,
    isStrength(strength)
      ? { key: 'strength', words: t('list.words.strength', { value: t(`relation.strengths.${strength}`) }) }
      : null,
    filter.levelMax !== null ? { key: 'under', words: t('list.words.under', { value: filter.levelMax }) } : null,
    filter.levelMin !== null ? { key: 'from', words: t('list.words.from', { value: filter.levelMin }) } : null,
    filter.ownerId ? { key: 'owner', words: t('list.words.owner', { value: owner ?? '?' }) } : null,
    filter.quietDays !== null ? { key: 'quiet', words: t('list.words.quiet', { value: filter.quietDays }) } : null,
  ]
  // The group that is open in a grouped list is seen there.
  const within = page.grouped ? [] : (filter.within?.filter.groups ?? [])
  return [
    ...words.filter(word => word !== null),
    ...whereWords,
    ...within.map(group => ({ key: withinKey, words: wordsOfGroup(group) })),
  ]
}
