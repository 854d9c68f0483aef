import { useTranslation } from 'react-i18next'
import { Checkbox, CheckboxGroup } from '~/ui/form/choices'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput, TextInput } from '~/ui/form/text-input'
import { useFieldWords } from '../../custom-fields/components/use-field-words'
import type { CustomField } from '../../custom-fields/custom-field'
import { typedText } from '../../custom-fields/field-value'
import { ownName } from '../bulk-change'
import { clearName, clearWord, setName } from '../bulk-form'
import type { BulkPage } from '../bulk.page.server'

/** The network's own fields in a change of many employers; nothing when there are none. */
export function BulkOwnFields({ page }: { page: BulkPage }) {
  const { t } = useTranslation('custom-fields')
  if (page.own.length === 0) return null
  return (
    <Fieldset title={t('own')}>
      <div className="fields-grid">
        {page.own.map(field => (
          <BulkOwnField key={field.id} field={field} page={page} />
        ))}
      </div>
    </Fieldset>
  )
}

function BulkOwnField({ field, page }: { field: CustomField; page: BulkPage }) {
  const { t } = useTranslation('lists')
  const { t: custom } = useTranslation('custom-fields')
  const words = useFieldWords()
  const name = ownName(field.key)
  const value = page.change[name]
  const props = { name: setName(name), label: words.label(field), hint: words.help(field) ?? undefined, required: true }
  const text = typedText(value) ?? ''
  const choices =
    field.kind === 'yes_no'
      ? ['yes' as const, 'no' as const].map(one => ({ value: one, label: custom(one) }))
      : words.choices(field)
  if (field.kind === 'choice' || field.kind === 'yes_no')
    return (
      <Select
        {...props}
        empty={t('bulk.leave')}
        defaultValue={value === null ? clearWord : text}
        choices={field.isRequired ? choices : [{ value: clearWord, label: t('bulk.clear') }, ...choices]}
      />
    )
  return (
    <div>
      {field.kind === 'number' ? <NumberInput {...props} decimals defaultValue={text} /> : null}
      {field.kind === 'date' ? <DateInput {...props} defaultValue={text} /> : null}
      {field.kind === 'text' ? <TextInput {...props} defaultValue={text} autoComplete="off" /> : null}
      {field.kind === 'several' ? (
        <CheckboxGroup {...props} defaultValue={Array.isArray(value) ? value : []} choices={choices} />
      ) : null}
      {field.isRequired ? null : (
        <Checkbox
          name={clearName(name)}
          label={t('bulk.clearField', { field: words.label(field) })}
          defaultChecked={value === null}
        />
      )}
    </div>
  )
}
