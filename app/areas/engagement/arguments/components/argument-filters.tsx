import { useTranslation } from 'react-i18next'
import { sectionKeys } from '~/areas/employers/sectors'
import { Select } from '~/ui/form/select'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { argumentKinds } from '../../contact-moment'
import { successPeriods } from '../argument-success'
import { argumentStates } from '../argument-state'
import type { ArgumentsPage } from '../arguments.page.server'

/** Search, filters and export of the library; all of it stands in the address. */
export function ArgumentFilters({ filter }: Pick<ArgumentsPage, 'filter'>) {
  const { t } = useTranslation('persuasion')
  const { t: engagement } = useTranslation('engagement')
  const { t: employers } = useTranslation('employers')
  const { words, category, state, sector, period } = filter
  return (
    <FilterBar
      keep={['q']}
      words={[
        ...(words ? [{ key: 'q', words: t('filters.q', { value: words }) }] : []),
        ...(category ? [{ key: 'category', words: engagement(`contact.argumentNames.${category}`) }] : []),
        ...(sector ? [{ key: 'sector', words: t('filters.sector', { value: employers(`sections.${sector}`) }) }] : []),
        ...(state ? [{ key: 'state', words: t('filters.state', { value: t(`states.${state}`) }) }] : []),
        ...(period !== 'year' ? [{ key: 'period', words: t(`periods.${period}`) }] : []),
      ]}
      fields={
        <>
          <Select
            name="category"
            label={t('category')}
            defaultValue={category}
            choices={argumentKinds.map(one => ({ value: one, label: engagement(`contact.argumentNames.${one}`) }))}
          />
          <Select
            name="sector"
            label={t('sector')}
            defaultValue={sector}
            choices={sectionKeys.map(key => ({ value: key, label: employers(`sections.${key}`) }))}
          />
          <Select
            name="state"
            label={t('state')}
            defaultValue={state}
            choices={argumentStates.map(one => ({ value: one, label: t(`states.${one}`) }))}
          />
          <Select
            name="period"
            label={t('period')}
            empty={false}
            defaultValue={period}
            choices={successPeriods.map(one => ({ value: one, label: t(`periods.${one}`) }))}
          />
        </>
      }
    >
      <SearchBox label={t('search')} words={words} />
      <ExportLinks to="/arguments/export" />
    </FilterBar>
  )
}
