import type { FieldType, FilterField } from '../lists/filter-fields'
import type { CustomField, FieldKind } from './custom-field'

const typeOf: Readonly<Record<FieldKind, FieldType>> = {
  text: 'text',
  number: 'number',
  date: 'date',
  choice: 'choice',
  several: 'choice',
  yes_no: 'yesNo',
}
const columnOf = {
  text: 'word',
  number: 'number',
  date: 'day',
  choice: 'word',
  several: 'word',
  yes_no: 'word',
} as const

/** A network's own field as a field of the filter; `own.` keeps its name apart from the product's. */
export function filterFieldOf(
  field: Pick<CustomField, 'id' | 'key' | 'kind' | 'labelNl' | 'labelEn' | 'options'>,
): FilterField {
  return {
    key: `own.${field.key}`,
    type: typeOf[field.kind],
    source: { of: 'own', fieldId: field.id, column: columnOf[field.kind] },
    isSeveral: field.kind === 'several',
    label: { nl: field.labelNl, en: field.labelEn },
    options: field.options.map(({ value, nl, en }) => ({ value, label: { nl, en } })),
  }
}
