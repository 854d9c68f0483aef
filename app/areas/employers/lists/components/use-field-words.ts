import { useTranslation } from 'react-i18next'
import type { Condition, FilterGroup } from '../filter'
import { consentBases, contactChannels } from '../../contact-facts'
import { isContactField } from '../../contact-list/contact-fields'
import type { FieldOwner } from '../../custom-fields/custom-field'
import { isContactRole, isRelationState } from '../../employer'
import { isSection } from '../../sectors'
import type { ShownField } from '../filter-choices.page.server'
import { isOperator, isOurField, type OwnWords } from '../filter-fields'

export interface FilterWordsPage {
  fields: readonly ShownField[]
  staff: readonly { id: string; name: string; organisation: string }[]
  organisations: readonly { id: string; name: string }[]
  me: string
  /** What is listed: employers when it is not said. */
  listed?: FieldOwner
}

/** The words of fields, operators and values of a filter. */
export function useFieldWords(page: FilterWordsPage) {
  const { t, i18n } = useTranslation('lists')
  const inLanguage = (words: OwnWords) => (i18n.language === 'en' ? words.en : words.nl)
  const { t: employers } = useTranslation('employers')
  const { t: people } = useTranslation('people')

  const label = (field: ShownField | undefined, key: string) => {
    if (field?.label) {
      const { belongsTo = 'employer' } = field
      const words = inLanguage(field.label)
      return belongsTo === (page.listed ?? 'employer') ? words : t(`ofOther.${belongsTo}`, { field: words })
    }
    return isOurField(key) || isContactField(key) ? t(`fields.${key}`) : key
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
    if (['role', 'roles'].includes(field.key) && isContactRole(value)) return employers(`contacts.roleNames.${value}`)
    if (field.key === 'language' && (value === 'nl' || value === 'en')) return employers(`contacts.languages.${value}`)
    const channel = field.key === 'channel' && contactChannels.find(one => one === value)
    if (channel) return people(`channels.${channel}`)
    const basis = field.key === 'consent' && consentBases.find(one => one === value)
    if (basis) return people(`bases.${basis}`)
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
