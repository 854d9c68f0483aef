import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { participationSteps, serviceKinds, serviceLanguages, targetGroups } from '../service'
import type { ServiceFilter } from '../service-filter'
import { serviceStates } from '../service-states'
import { useServiceTexts, useServiceWord } from './use-service-words'

interface ServiceFiltersProps {
  filter: ServiceFilter
  organisations: readonly { id: string; name: string }[]
  /** Which fields there are: all of the list, or those that coverage can be narrowed to. */
  of: 'list' | 'coverage'
  keep?: readonly string[]
  children?: ReactNode
}

/** What services are narrowed to, in words that can be taken away. */
export function ServiceFilters({ filter, organisations, of, keep = [], children }: ServiceFiltersProps) {
  const { t } = useTranslation('services')
  const word = useServiceWord()
  const { step } = useServiceTexts()
  return (
    <FilterBar
      keep={['sort', 'density', 'q', ...keep]}
      words={useFilterWords(filter, organisations)}
      fields={
        <>
          {of === 'list' ? (
            <>
              <Select
                name="step"
                label={t('list.step')}
                defaultValue={filter.step === null ? null : String(filter.step)}
                choices={participationSteps.map(value => ({ value: String(value), label: step(value) }))}
              />
              <Select
                name="kind"
                label={t('fields.kind')}
                defaultValue={filter.kind}
                choices={serviceKinds.map(value => ({ value, label: word('kinds', value) }))}
              />
              <Select
                name="group"
                label={t('list.group')}
                defaultValue={filter.group}
                choices={targetGroups.map(value => ({ value, label: word('groups', value) }))}
              />
              <Select
                name="state"
                label={t('fields.state')}
                defaultValue={filter.state}
                choices={serviceStates.map(value => ({ value, label: word('states', value) }))}
              />
            </>
          ) : null}
          <Select
            name="organisation"
            label={t('list.organisation')}
            defaultValue={filter.organisation}
            choices={[
              ...organisations.map(one => ({ value: one.id, label: one.name })),
              { value: 'outside', label: t('outside') },
            ]}
          />
          <Select
            name="language"
            label={t('list.language')}
            defaultValue={filter.language}
            choices={serviceLanguages.map(value => ({ value, label: word('languages', value) }))}
          />
          <TextInput name="town" label={t('list.town')} hint={t('list.townHint')} defaultValue={filter.town} />
        </>
      }
    >
      {children}
    </FilterBar>
  )
}

/** The filters that are on, in words. */
export function useFilterWords(
  filter: ServiceFilter,
  organisations: readonly { id: string; name: string }[],
): FilterWord[] {
  const { t } = useTranslation('services')
  const word = useServiceWord()
  const { step } = useServiceTexts()
  const organisation =
    filter.organisation === 'outside'
      ? t('outside')
      : (organisations.find(one => one.id === filter.organisation)?.name ?? '?')
  const values = {
    q: filter.words,
    step: filter.step && step(filter.step),
    kind: filter.kind && word('kinds', filter.kind),
    group: filter.group && word('groups', filter.group),
    organisation: filter.organisation && organisation,
    language: filter.language && word('languages', filter.language),
    town: filter.town,
    state: filter.state && word('states', filter.state),
  }
  return Object.entries(values).flatMap(([key, value]) =>
    value ? [{ key, words: t(`list.words.${key as keyof typeof values}`, { value }) }] : [],
  )
}
