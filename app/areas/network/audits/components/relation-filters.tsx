import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Select } from '~/ui/form/select'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { findingKeys } from '../../findings'
import { gridScores } from '../../relation-grid'
import { strategies } from '../../strategies'
import type { RelationFilter } from '../relation-filter'

interface RelationFiltersProps {
  filter: RelationFilter
  organisations: readonly { id: string; name: string }[]
  children?: ReactNode
}

/** What the relations of an audit are narrowed to, in words that can be taken away. */
export function RelationFilters({ filter, organisations, children }: RelationFiltersProps) {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const words = useFilterWords(filter, organisations)
  const scores = [
    { value: '0', label: network('filters.unknown') },
    ...gridScores.map(score => ({ value: String(score), label: String(score) })),
  ]
  const known = (score: number | null) => (score === null ? null : String(score))
  return (
    <FilterBar
      keep={['density', 'q']}
      words={words}
      fields={
        <>
          <Select
            name="strategy"
            label={t('relations.filters.strategy')}
            defaultValue={filter.strategy}
            choices={strategies.map(key => ({ value: key, label: network(`strategies.${key}`) }))}
          />
          <Select
            name="finding"
            label={t('relations.filters.finding')}
            defaultValue={filter.finding}
            choices={findingKeys.map(key => ({ value: key, label: network(`lists.${key}`) }))}
          />
          <Select
            name="other"
            label={t('relations.filters.other')}
            defaultValue={filter.isOther ? 'yes' : null}
            choices={[{ value: 'yes', label: t('relations.filters.yes') }]}
          />
          <Select
            name="importance"
            label={network('filters.importance')}
            defaultValue={known(filter.importance)}
            choices={scores}
          />
          <Select
            name="strength"
            label={network('filters.strength')}
            defaultValue={known(filter.strength)}
            choices={scores}
          />
          <Select
            name="organisation"
            label={network('filters.organisation')}
            defaultValue={filter.organisationId}
            choices={organisations.map(one => ({ value: one.id, label: one.name }))}
          />
        </>
      }
    >
      {children}
    </FilterBar>
  )
}

function useFilterWords(filter: RelationFilter, organisations: readonly { id: string; name: string }[]): FilterWord[] {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const { words, strategy, finding, isOther, importance, strength, organisationId } = filter
  const score = (value: number) => (value === 0 ? network('filters.unknown') : String(value))
  const organisation = organisations.find(one => one.id === organisationId)?.name ?? '?'
  const all: (FilterWord | false)[] = [
    words !== null && { key: 'q', words: t('relations.filters.words', { value: words }) },
    strategy !== null && {
      key: 'strategy',
      words: t('relations.filters.strategyIs', { value: network(`strategies.${strategy}`) }),
    },
    finding !== null && {
      key: 'finding',
      words: t('relations.filters.findingIs', { value: network(`lists.${finding}`) }),
    },
    isOther && { key: 'other', words: t('relations.filters.otherIs') },
    importance !== null && {
      key: 'importance',
      words: t('relations.filters.importanceIs', { value: score(importance) }),
    },
    strength !== null && { key: 'strength', words: t('relations.filters.strengthIs', { value: score(strength) }) },
    organisationId !== null && {
      key: 'organisation',
      words: t('relations.filters.organisationIs', { value: organisation }),
    },
  ]
  return all.filter(one => one !== false)
}
