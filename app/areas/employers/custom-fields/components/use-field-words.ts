import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { fieldHelp, fieldLabel, optionLabel, type CustomField } from '../custom-field'
import type { FieldValue } from '../field-value'

/** Words of a network's own fields in the reader's language. */
export function useFieldWords() {
  const { t, i18n } = useTranslation('custom-fields')
  const format = useFormat()
  const { language } = i18n
  const shown = (field: CustomField, value: FieldValue | null): string | null => {
    if (value === null) return null
    if (Array.isArray(value)) return value.map(one => optionLabel(field, one, language)).join(', ')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') return format.number(value)
    if (field.kind === 'date') return format.day(value)
    return field.kind === 'choice' ? optionLabel(field, value, language) : value
  }
  return {
    label: (field: CustomField) => fieldLabel(field, language),
    help: (field: CustomField) => fieldHelp(field, language),
    choices: (field: CustomField) =>
      field.options.map(option => ({ value: option.value, label: optionLabel(field, option.value, language) })),
    shown,
  }
}
