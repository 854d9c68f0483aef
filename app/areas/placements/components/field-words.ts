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
    /** Where a problem is, in words: group, part and field, as exactly as there are words for it. */
    ofPath: (path: string) => {
      const [group = '', ...rest] = path.split('.').filter(part => !/^\d+$/.test(part))
      const keys = rest.map((_, index) => `fields.${[group, ...rest.slice(0, index + 1)].join('.')}`)
      const names = keys.flatMap(key => {
        const found = [`${key}.label`, key].find(
          one => i18n.exists(`placements:${one}`) && typeof t(one as 'title', { returnObjects: true }) === 'string',
        )
        return found ? [say(found)] : []
      })
      return [say(`groups.${group}`), ...names].join(', ')
    },
  }
}
