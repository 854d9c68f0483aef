import { useTranslation } from 'react-i18next'
import { CheckboxGroup } from '~/ui/form/choices'
import { Select } from '~/ui/form/select'
import { DateInput } from '~/ui/form/text-input'
import { useFormat } from '~/ui/format-context'
import { ExportLinks } from '~/ui/table/export-links'
import { FilterBar, type FilterWord } from '~/ui/table/filter-bar'
import { SearchBox } from '~/ui/table/search-box'
import { storyKinds } from '../story'
import type { EmployerStory } from '../story.page.server'

/** Search, filters and export of a story; all of it stands in the address. */
export function StoryFilters({ story }: { story: EmployerStory }) {
  const { t } = useTranslation('story')
  const { ask, choices, scope } = story
  return (
    <FilterBar
      keep={['q']}
      words={useFilterWords(story)}
      fields={
        <>
          <CheckboxGroup
            name="kind"
            label={t('filters.kind')}
            layout="row"
            defaultValue={ask.kinds}
            choices={storyKinds.map(one => ({ value: one, label: t(`kinds.${one}`) }))}
          />
          <Select
            name="who"
            label={t('filters.who')}
            defaultValue={ask.organisationId ? `org:${ask.organisationId}` : ask.membershipId}
            choices={[
              {
                label: t('filters.organisations'),
                choices: choices.organisations.map(one => ({ value: `org:${one.id}`, label: one.name })),
              },
              ...choices.organisations.map(organisation => ({
                label: organisation.name,
                choices: choices.colleagues
                  .filter(one => one.organisation === organisation.name)
                  .map(one => ({ value: one.id, label: one.name })),
              })),
            ]}
          />
          {scope.contactId || choices.contacts.length === 0 ? null : (
            <Select
              name="contact"
              label={t('filters.contact')}
              defaultValue={ask.contactId}
              choices={choices.contacts.map(one => ({
                value: one.id,
                label: one.hasLeft ? t('filters.left', { name: one.name }) : one.name,
              }))}
            />
          )}
          {scope.siteId || choices.sites.length < 2 ? null : (
            <Select
              name="site"
              label={t('filters.site')}
              defaultValue={ask.siteId}
              choices={choices.sites.map(one => ({ value: one.id, label: one.name }))}
            />
          )}
          <DateInput name="from" label={t('filters.from')} defaultValue={ask.from} />
          <DateInput name="to" label={t('filters.to')} defaultValue={ask.to} />
        </>
      }
    >
      <SearchBox label={t('search')} words={ask.words} />
      <ExportLinks to={story.exportPath} />
    </FilterBar>
  )
}

function useFilterWords({ ask, choices, scope }: EmployerStory): FilterWord[] {
  const { t } = useTranslation('story')
  const format = useFormat()
  const words: FilterWord[] = ask.kinds.map(kind => ({
    key: 'kind',
    value: kind,
    words: t('filters.kindWord', { kind: t(`kinds.${kind}`) }),
  }))
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find(one => one.id === id)?.name ?? '…'
  const add = (key: string, text: string | false | null) => text && words.push({ key, words: text })
  add('q', ask.words && t('filters.q', { words: ask.words }))
  add('who', ask.membershipId && t('filters.whoWord', { who: nameOf(choices.colleagues, ask.membershipId) }))
  add('who', ask.organisationId && t('filters.whoWord', { who: nameOf(choices.organisations, ask.organisationId) }))
  add(
    'contact',
    !scope.contactId && ask.contactId && t('filters.contactWord', { name: nameOf(choices.contacts, ask.contactId) }),
  )
  add('site', !scope.siteId && ask.siteId && t('filters.siteWord', { name: nameOf(choices.sites, ask.siteId) }))
  add('from', ask.from && t('filters.fromWord', { day: format.day(ask.from) }))
  add('to', ask.to && t('filters.toWord', { day: format.day(ask.to) }))
  return words
}
