import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { clientStatuses } from '~/areas/clients/client'
import { sectionKeys } from '~/areas/employers/sectors'
import { kindKey } from '~/areas/vacancies/components/vacancy-words'
import { vacancyKinds } from '~/areas/vacancies/vacancy'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import type { GroupClientFilter } from '../group-clients.store.server'
import type { GroupPlaceFilter } from '../group-places.store.server'

/** A filter that is on, unless it is off. */
const wordOf = (key: string, words: string | null): FilterWord[] => (words === null ? [] : [{ key, words }])

function InGroup({ isIn }: { isIn: 'yes' | 'no' | null }) {
  const { t } = useTranslation('groups')
  return (
    <Select
      name="in"
      label={t('choose.in')}
      defaultValue={isIn}
      choices={[
        { value: 'yes', label: t('choose.isIn') },
        { value: 'no', label: t('choose.isOut') },
      ]}
    />
  )
}

/** What the clients of a group are narrowed to. */
export function GroupClientFilters({ filter, children }: { filter: GroupClientFilter; children?: ReactNode }) {
  const { t } = useTranslation('groups')
  const { t: clients } = useTranslation('clients')
  const status = clientStatuses.find(one => one === filter.status)
  return (
    <FilterBar
      keep={['density', 'q']}
      words={[
        ...wordOf('q', filter.words && t('choose.words.q', { value: filter.words })),
        ...wordOf('status', status ? t('choose.words.status', { value: clients(`statuses.${status}`) }) : null),
        ...wordOf('in', filter.isIn && t(filter.isIn === 'yes' ? 'choose.isIn' : 'choose.isOut')),
      ]}
      fields={
        <>
          <Select
            name="status"
            label={t('choose.status')}
            defaultValue={filter.status}
            choices={clientStatuses.map(value => ({ value, label: clients(`statuses.${value}`) }))}
          />
          <InGroup isIn={filter.isIn} />
        </>
      }
    >
      {children}
    </FilterBar>
  )
}

/** What the places of a group are narrowed to. */
export function GroupPlaceFilters({ filter, children }: { filter: GroupPlaceFilter; children?: ReactNode }) {
  const { t } = useTranslation('groups')
  const { t: employers } = useTranslation('employers')
  const { t: vacancies } = useTranslation('vacancies')
  const { words, section, town, kind, isIn } = filter
  return (
    <FilterBar
      keep={['density', 'q']}
      words={[
        ...wordOf('q', words && t('choose.words.q', { value: words })),
        ...wordOf('sector', section && t('choose.words.sector', { value: employers(`sections.${section}`) })),
        ...wordOf('town', town && t('choose.words.town', { value: town })),
        ...wordOf('kind', kind && t('choose.words.kind', { value: vacancies(`kinds.${kindKey(kind)}`) })),
        ...wordOf('in', isIn && t(isIn === 'yes' ? 'choose.isIn' : 'choose.isOut')),
      ]}
      fields={
        <>
          <Select
            name="sector"
            label={t('choose.sector')}
            defaultValue={section}
            choices={sectionKeys.map(key => ({ value: key, label: employers(`sections.${key}`) }))}
          />
          <TextInput
            name="town"
            label={t('choose.town')}
            defaultValue={town ?? ''}
            maxLength={100}
            autoComplete="off"
          />
          <Select
            name="kind"
            label={t('choose.kind')}
            defaultValue={kind}
            choices={vacancyKinds.map(value => ({ value, label: vacancies(`kinds.${value}`) }))}
          />
          <InGroup isIn={isIn} />
        </>
      }
    >
      {children}
    </FilterBar>
  )
}
