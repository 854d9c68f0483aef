import { useTranslation } from 'react-i18next'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput, TextArea, TextInput, TimeInput } from '~/ui/form/text-input'
import type { FieldMeta } from '../agreement-fields/field-kinds'
import { useFieldWords } from './field-words'

interface Props {
  meta: FieldMeta
  name: string
  label: string
  value: unknown
  hint?: string
}

/** The input that fits a field's kind. A field may always stay empty in a draft. */
export function AgreementInput({ meta, name, label, value, hint }: Props) {
  const { t } = useTranslation('placements')
  const words = useFieldWords()
  const text = value === null || value === undefined ? '' : String(value)
  const common = { name, label, required: true, hint }
  switch (meta.kind) {
    case 'long':
      return <TextArea {...common} defaultValue={text} />
    case 'lines':
      return (
        <TextArea
          {...common}
          hint={[hint, t('pages.agreement.onePerLine')].filter(Boolean).join(' ')}
          rows={4}
          defaultValue={Array.isArray(value) ? value.join('\n') : ''}
        />
      )
    case 'date':
      return <DateInput {...common} defaultValue={text} />
    case 'time':
      return <TimeInput {...common} defaultValue={text} />
    case 'number':
      return <NumberInput {...common} decimals unit={words.unit(meta)} defaultValue={text.replace('.', ',')} />
    case 'yes_no':
      return (
        <Select
          {...common}
          width="medium"
          defaultValue={value === true ? 'yes' : value === false ? 'no' : ''}
          choices={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
      )
    case 'choice':
      return <Select {...common} width="medium" defaultValue={text} choices={words.choices(meta)} />
    case 'email':
      return <TextInput {...common} type="email" defaultValue={text} />
    default:
      return <TextInput {...common} defaultValue={text} />
  }
}
