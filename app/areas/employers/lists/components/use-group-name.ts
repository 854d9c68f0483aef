import { useTranslation } from 'react-i18next'
import { isStrength } from '../../relation-board'
import type { GroupCount } from '../grouping'
import { useFieldWords, type FilterWordsPage } from './use-field-words'

/** The name of a group: the word of its value, the name that the database gave, or that nothing is filled in. */
export function useGroupName(page: FilterWordsPage, key: string): (group: GroupCount) => string {
  const { t } = useTranslation('lists')
  const { t: employers } = useTranslation('employers')
  const words = useFieldWords(page)
  const field = page.fields.find(one => one.key === key)
  return ({ value, name }) => {
    if (value === null) return t('groups.empty', { field: words.ofKey(key) })
    if (key === 'strength' && isStrength(value)) return employers(`relation.strengths.${value}`)
    if (key === 'level') return t('groups.level', { level: value })
    if (key === 'owner') return name ?? t('gone')
    return name ?? (field ? words.option(field, value) : value)
  }
}
