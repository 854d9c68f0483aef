import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { sectionKeys } from '~/areas/employers/sectors'
import { Select } from '~/ui/form/select'
import { FilterBar } from '~/ui/table/filter-bar'
import type { AuditFilter } from '../audit-filter'
import { gridScores } from '../relation-grid'
import { strategies } from '../strategies'

interface AuditFiltersProps {
  filter: AuditFilter
  organisations: readonly { id: string; name: string }[]
  /** What the address keeps besides, such as who is thought away. */
  keep?: readonly string[]
  children?: ReactNode
}

/** What the audit is narrowed to, in words that can be taken away. */
export function AuditFilters({ filter, organisations, keep = [], children }: AuditFiltersProps) {
  const { t } = useTranslation('network')
  const { t: employers } = useTranslation('employers')
  const scores = [
    { value: '0', label: t('filters.unknown') },
    ...gridScores.map(score => ({ value: String(score), label: String(score) })),
  ]
  const say = (score: number) => (score === 0 ? t('filters.unknown') : String(score))
  const organisation = organisations.find(one => one.id === filter.organisationId)?.name
  const { section, strength, importance, strategy } = filter
  return (
    <FilterBar
      keep={['density', 'grid', ...keep]}
      words={[
        ...(filter.organisationId
          ? [{ key: 'organisation', words: t('filters.organisationIs', { value: organisation ?? '?' }) }]
          : []),
        ...(section
          ? [{ key: 'sector', words: t('filters.sectorIs', { value: employers(`sections.${section}`) }) }]
          : []),
        ...(strength !== null ? [{ key: 'strength', words: t('filters.strengthIs', { value: say(strength) }) }] : []),
        ...(importance !== null
          ? [{ key: 'importance', words: t('filters.importanceIs', { value: say(importance) }) }]
          : []),
        ...(strategy
          ? [{ key: 'strategy', words: t('filters.strategyIs', { value: t(`strategies.${strategy}`) }) }]
          : []),
      ]}
      fields={
        <>
          <Select
            name="organisation"
            label={t('filters.organisation')}
            defaultValue={filter.organisationId}
            choices={organisations.map(one => ({ value: one.id, label: one.name }))}
          />
          <Select
            name="sector"
            label={t('filters.sector')}
            defaultValue={section}
            choices={sectionKeys.map(key => ({ value: key, label: employers(`sections.${key}`) }))}
          />
          <Select
            name="strength"
            label={t('filters.strength')}
            defaultValue={strength === null ? null : String(strength)}
            choices={scores}
          />
          <Select
            name="importance"
            label={t('filters.importance')}
            defaultValue={importance === null ? null : String(importance)}
            choices={scores}
          />
          <Select
            name="strategy"
            label={t('columns.strategy')}
            defaultValue={strategy}
            choices={strategies.map(key => ({ value: key, label: t(`strategies.${key}`) }))}
          />
        </>
      }
    >
      {children}
    </FilterBar>
  )
}
