import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { sectionKeys } from '~/areas/employers/sectors'
import { CheckboxGroup } from '~/ui/form/choices'
import { Select } from '~/ui/form/select'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { keptByFilters, mapSteps, tieAges, tieStrengths, type MapFilter } from '../map-view'
import { mapEdgeKinds, mapNodeKinds } from '../social-map'
import type { WholeMap } from './whole-map'

interface MapFiltersProps {
  map: WholeMap
  filter: MapFilter
  children?: ReactNode
}

/** What the map is narrowed to, in words that can be taken away; the form works without scripts too. */
export function MapFilters({ map, filter, children }: MapFiltersProps) {
  const { t } = useTranslation('map-picture')
  const { t: employers } = useTranslation('employers')
  const organisations = useMemo(
    () =>
      map.nodes
        .filter(node => node.kind === 'organisation')
        .map(node => ({ value: node.key.slice('organisation:'.length), label: node.name }))
        .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
    [map],
  )
  const { organisationId, section, step, strength, age, kinds, ties } = filter
  const word = (key: string, isOn: boolean, words: () => string): FilterWord[] =>
    isOn ? [{ key, words: words() }] : []
  const text = (value: number | null) => (value === null ? null : String(value))
  return (
    <FilterBar
      keep={keptByFilters}
      words={[
        ...word('organisation', organisationId !== null, () => {
          const found = organisations.find(one => one.value === organisationId)
          return t('filters.organisationIs', { value: found?.label ?? '?' })
        }),
        ...word('sector', section !== null, () =>
          t('filters.sectorIs', { value: section ? employers(`sections.${section}`) : '' }),
        ),
        ...word('step', step !== null, () => t('filters.stepIs', { value: step })),
        ...word('strength', strength !== null, () => t('filters.strengthIs', { value: strength })),
        ...word('age', age !== null, () => t('filters.ageIs', { value: t(`ages.${String(age)}` as 'ages.90') })),
        ...kinds.map(kind => ({ key: 'kind', value: kind, words: t(`kinds.${kind}`) })),
        ...ties.map(kind => ({ key: 'tie', value: kind, words: t('filters.tieIs', { value: t(`ties.${kind}`) }) })),
      ]}
      fields={
        <>
          <Select
            name="organisation"
            label={t('filters.organisation')}
            defaultValue={organisationId}
            choices={organisations}
          />
          <Select
            name="sector"
            label={t('filters.sector')}
            defaultValue={section}
            choices={sectionKeys.map(key => ({ value: key, label: employers(`sections.${key}`) }))}
          />
          <Select
            name="step"
            label={t('filters.step')}
            defaultValue={text(step)}
            choices={mapSteps.map(one => ({ value: String(one), label: String(one) }))}
          />
          <Select
            name="strength"
            label={t('filters.strength')}
            defaultValue={text(strength)}
            choices={tieStrengths.map(one => ({ value: String(one), label: t(`strengths.${one}`) }))}
          />
          <Select
            name="age"
            label={t('filters.age')}
            defaultValue={text(age)}
            choices={tieAges.map(one => ({ value: String(one), label: t(`ages.${one}`) }))}
          />
          <CheckboxGroup
            name="kind"
            label={t('filters.kinds')}
            defaultValue={kinds}
            choices={mapNodeKinds.map(kind => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          <CheckboxGroup
            name="tie"
            label={t('filters.ties')}
            defaultValue={ties}
            choices={mapEdgeKinds.map(kind => ({ value: kind, label: t(`ties.${kind}`) }))}
          />
        </>
      }
    >
      {children}
    </FilterBar>
  )
}
