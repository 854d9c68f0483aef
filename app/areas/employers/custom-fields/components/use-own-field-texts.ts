import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { fieldLabel, optionLabel, type CustomField } from '../custom-field'

/** Labels and values of own fields in words, by the names of a form; undefined for another field. */
export function useOwnFieldTexts(fields: readonly CustomField[]) {
  const { t, i18n } = useTranslation('custom-fields')
  const format = useFormat()
  const find = (name: string) => fields.find(field => `fields.${field.key}` === name)
  return {
    labelOf: (name: string): string | undefined => {
      const field = find(name)
      return field && fieldLabel(field, i18n.language)
    },
    say: (name: string, text: string): string | undefined => {
      const field = find(name)
      if (field?.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(text)) return format.day(text)
      if (field?.kind === 'yes_no') return t(text === 'yes' ? 'yes' : 'no')
      return field && optionLabel(field, text, i18n.language)
    },
  }
}
