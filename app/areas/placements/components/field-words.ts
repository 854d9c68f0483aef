import { useTranslation } from 'react-i18next'
import type { FieldMeta } from '../agreement-fields/field-kinds'
import type { AgreementField } from '../field-list'

type Say = (key: string) => string

/** Labels of agreement fields, from their paths. */
export function useFieldWords() {
  const { t, i18n } = useTranslation('placements')
  const say = t as unknown as Say
  const part = (field: AgreementField) => (field.part ? say(`fields.${field.group}.${field.part}.label`) : '')
  return {
    label: (field: AgreementField) => say(`fields.${field.path}${field.kind === 'rows' ? '.label' : ''}`),
    part,
    column: (field: AgreementField, name: string) => say(`fields.${field.path}.${name}`),
    unit: (meta: FieldMeta) => (meta.unit === 'euro' ? '€' : meta.unit ? say(`units.${meta.unit}`) : undefined),
    choices: (meta: FieldMeta) =>
      (meta.options ?? []).map(value => ({ value, label: say(`choices.${meta.choices}.${value}`) })),
    group: (group: string) => say(`groups.${group}`),
    /** The name of the field that a problem's path points at, as exactly as there are words for it. */
    ofPath: (path: string) => {
      const plain = path.split('.').filter(part => !/^\d+$/.test(part)).join('.')
      const keys = [`fields.${plain}.label`, `fields.${plain}`].map(key => `placements:${key}`)
      const found = keys.find(key => i18n.exists(key) && typeof i18n.t(key as 'placements:title') === 'string')
      return found ? (i18n.t as unknown as Say)(found) : say(`groups.${path.split('.')[0]}`)
    },
  }
}
