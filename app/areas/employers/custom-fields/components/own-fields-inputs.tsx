import { useTranslation } from 'react-i18next'
import { CheckboxGroup } from '~/ui/form/choices'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput, TextInput } from '~/ui/form/text-input'
import type { OwnField } from '../custom-fields.page.server'
import { typedText } from '../field-value'
import { useFieldWords } from './use-field-words'

/** The network's own fields in the form of an employer; nothing when there are none. */
export function OwnFieldsInputs({ fields }: { fields: readonly OwnField[] }) {
  const { t } = useTranslation('custom-fields')
  if (fields.length === 0) return null
  return (
    <Fieldset title={t('own')} hint={t('ownHint')}>
      {fields.map(field => (
        <OwnFieldInput key={field.id} field={field} />
      ))}
    </Fieldset>
  )
}

function OwnFieldInput({ field }: { field: OwnField }) {
  const { t } = useTranslation('custom-fields')
  const words = useFieldWords()
  const props = {
    name: `fields.${field.key}`,
    label: words.label(field),
    hint: words.help(field) ?? undefined,
    required: field.isRequired,
  }
  const text = typedText(field.value)
  switch (field.kind) {
    case 'number':
      return <NumberInput {...props} decimals defaultValue={text} />
    case 'date':
      return <DateInput {...props} hint={props.hint} defaultValue={text} />
    case 'choice':
      return <Select {...props} width="medium" defaultValue={text} choices={words.choices(field)} />
    case 'several': {
      const chosen = Array.isArray(field.value) ? field.value : []
      return <CheckboxGroup {...props} defaultValue={chosen} choices={words.choices(field)} />
    }
    case 'yes_no': {
      const choices = [
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]
      return <Select {...props} width="medium" defaultValue={text} choices={choices} />
    }
    default:
      return <TextInput {...props} defaultValue={text} autoComplete="off" />
  }
}
