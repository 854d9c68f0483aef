import { useTranslation } from 'react-i18next'
import type { Condition, FilterGroup } from '../filter'
import { isContactRole, isRelationState } from '../../employer'
import { isSection } from '../../sectors'
import type { ShownField } from '../filter-choices.page.server'
import { isOperator, isOurField, type OwnWords } from '../filter-fields'

export interface FilterWordsPage {
  fields: readonly ShownField[]
  staff: readonly { id: string; name: string; organisation: string }[]
  organisations: readonly { id: string; name: string }[]
  me: string
}

/** The words of fields, operators and values of a filter. */
export function useFieldWords(page: FilterWordsPage) {
  const { t, i18n } = useTranslation('lists')
  const inLanguage = (words: OwnWords) => (i18n.language === 'en' ? words.en : words.nl)
  const { t: employers } = useTranslation('employers')

  const label = (field: ShownField | undefined, key: string) => {
    if (field?.label) return inLanguage(field.label)
    return isOurField(key) ? t(`fields.${key}`) : key
  }
  const ofKey = (key: string) =>
    label(
      page.fields.find(one => one.key === key),
      key,
    )
  const operator = (field: ShownField, one: string) =>
    isOperator(one) ? t(`operators.${field.type === 'date' ? 'date' : 'other'}.${one}`) : one
  const option = (field: ShownField, value: string) => {
    const own = field.options?.find(one => one.value === value)?.label
    if (own) return inLanguage(own)
    if (field.key === 'state' && isRelationState(value)) return employers(`states.${value}`)
    if (field.key === 'sector' && isSection(value)) return employers(`sections.${value}`)
    if (field.key === 'role' && isContactRole(value)) return employers(`contacts.roleNames.${value}`)
    return value
  }
  const value = (field: ShownField, text: string) => {
    if (field.type === 'choice') return option(field, text)
    if (field.type === 'person')
      return text === 'me' || text === page.me ? t('me') : (page.staff.find(one => one.id === text)?.name ?? t('gone'))
    if (field.type === 'organisation') return page.organisations.find(one => one.id === text)?.name ?? t('gone')
    return text
  }
  const condition = (one: Condition): string => {
    const field = page.fields.find(known => known.key === one.field)
    if (!field) return t('unknownField', { field: one.field })
    const values = one.values.map(text => value(field, text)).join(t('orBetween'))
    return [label(field, field.key), operator(field, one.operator), values].filter(Boolean).join(' ')
  }
  const group = (one: FilterGroup) => one.conditions.map(condition).join(` ${t(`joins.${one.join}`)} `)
  return { label, ofKey, operator, option, condition, group }
}
export type FieldWords = ReturnType<typeof useFieldWords>
