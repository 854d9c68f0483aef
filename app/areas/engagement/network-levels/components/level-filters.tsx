import { useTranslation } from 'react-i18next'
import { isSection, sectionKeys } from '~/areas/employers/sectors'
import { Select } from '~/ui/form/select'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import type { NetworkLevelsPage } from '../network-levels.page.server'

/** Sector, organisation and owner, as words that can be taken away, and the figures as a file. */
export function LevelFilters({ page }: { page: Pick<NetworkLevelsPage, 'filter' | 'choices' | 'me'> }) {
  const { t } = useTranslation('employers')
  const { t: levels } = useTranslation('levels')
  const { filter, choices, me } = page
  const owner = filter.ownerId === me ? t('list.mine') : choices.staff.find(one => one.id === filter.ownerId)?.name
  const organisation = choices.organisations.find(one => one.id === filter.organisationId)?.name
  const words: (FilterWord | null)[] = [
    filter.section && isSection(filter.section)
      ? { key: 'sector', words: t('list.words.sector', { value: t(`sections.${filter.section}`) }) }
      : null,
    filter.organisationId
      ? { key: 'organisation', words: levels('network.organisationIs', { value: organisation ?? '?' }) }
      : null,
    filter.ownerId ? { key: 'owner', words: t('list.words.owner', { value: owner ?? '?' }) } : null,
  ]
  return (
    <FilterBar
      keep={['funnel', 'distribution', 'movement']}
      words={words.filter(word => word !== null)}
      fields={
        <>
          <Select
            name="sector"
            label={t('columns.sector')}
            defaultValue={filter.section}
            choices={sectionKeys.map(key => ({ value: key, label: t(`sections.${key}`) }))}
          />
          <Select
            name="organisation"
            label={levels('network.organisation')}
            defaultValue={filter.organisationId}
            choices={choices.organisations.map(one => ({ value: one.id, label: one.name }))}
          />
          <Select
            name="owner"
            label={t('columns.owner')}
            defaultValue={filter.ownerId === me ? 'me' : filter.ownerId}
            choices={[
              { value: 'me', label: t('list.mine') },
              ...choices.staff.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` })),
            ]}
          />
        </>
      }
    >
      <ExportLinks to="/levels/export" />
    </FilterBar>
  )
}
