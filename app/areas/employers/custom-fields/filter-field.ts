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
  text: 'word_key',
  number: 'number',
  date: 'day',
  choice: 'word',
  several: 'word',
  yes_no: 'word',
} as const

/** What the name of an own field begins with in an address: it keeps it apart from the product's, and says whose it is. */
const prefixes = { employer: 'own.', contact: 'contact.' } as const

/** A network's own field as a field of the filter. */
export function filterFieldOf(
  field: Pick<CustomField, 'id' | 'key' | 'kind' | 'labelNl' | 'labelEn' | 'options' | 'belongsTo'>,
): FilterField {
  return {
    key: prefixes[field.belongsTo] + field.key,
    belongsTo: field.belongsTo,
    type: typeOf[field.kind],
    source: { of: 'own', fieldId: field.id, column: columnOf[field.kind] },
    isSeveral: field.kind === 'several',
    label: { nl: field.labelNl, en: field.labelEn },
    options: field.options.map(({ value, nl, en }) => ({ value, label: { nl, en } })),
  }
}
