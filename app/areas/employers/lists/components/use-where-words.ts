import { useTranslation } from 'react-i18next'
import type { FilterWord } from '~/ui/table/filter-bar'
import { completeOf } from '../filter'
import { whereKey, writeGroup } from '../filter-text'
import type { Where } from '../read-filter'
import { useFieldWords, type FilterWordsPage } from './use-field-words'

/** The groups of an and/or filter as words that can be taken away. A row that still waits for its value does not count, and is not said. */
export function useWhereWords(page: FilterWordsPage & { filter: { where: Where | null } }): FilterWord[] {
  const { t } = useTranslation('lists')
  const { group: wordsOf } = useFieldWords(page)
  const filter = page.filter.where?.filter
  const counting = (filter?.groups ?? []).flatMap(group => {
    const complete = completeOf(group)
    return complete.conditions.length > 0 ? [{ value: writeGroup(group), words: wordsOf(complete) }] : []
  })
  return counting.map(({ value, words }, index) => ({
    key: whereKey,
    value,
    words: index > 0 && filter?.join === 'or' ? `${t('joins.or')} ${words}` : words,
  }))
}
