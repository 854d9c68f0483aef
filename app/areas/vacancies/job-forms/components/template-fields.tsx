import { useTranslation } from 'react-i18next'
import { CheckboxGroup, RadioGroup } from '~/ui/form/choices'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput, TextArea, TextInput } from '~/ui/form/text-input'
import type { FormField, FormTemplate, JobFormPart } from '../job-form-template'
import { useTemplateWords } from './job-form-words'

export type KnownAnswers = Readonly<Record<string, string | number | string[]>>

interface TemplateFieldsProps {
  template: FormTemplate
  part: JobFormPart
  answers: KnownAnswers
}

/** The fields of a part, as its version of the template says them. */
export function TemplateFields({ template, part, answers }: TemplateFieldsProps) {
  const words = useTemplateWords(template)
  return template.fields[part].map(field => (
    <TemplateInput key={field.key} field={field} known={answers[field.key]} words={words} />
  ))
}

interface TemplateInputProps {
  field: FormField
  known: string | number | string[] | undefined
  words: ReturnType<typeof useTemplateWords>
}

function TemplateInput({ field, known, words }: TemplateInputProps) {
  const { t } = useTranslation('jobforms')
  const { of } = field
  const shared = { name: `answers.${field.key}`, label: words.field(field.key) }
  const one = Array.isArray(known) ? undefined : known
  const text = one === undefined ? undefined : String(one)
  switch (of.kind) {
    case 'text':
      return <TextArea {...shared} defaultValue={text} />
    case 'whole':
      return <NumberInput {...shared} defaultValue={one} />
    case 'money':
      return (
        <NumberInput
          {...shared}
          decimals
          defaultValue={typeof one === 'number' ? String(one).replace('.', ',') : one}
        />
      )
    case 'day':
      return <DateInput {...shared} defaultValue={text} />
    case 'yesNo':
      return (
        <RadioGroup
          {...shared}
          layout="row"
          defaultValue={text}
          choices={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
      )
    case 'choice':
      return (
        <Select
          {...shared}
          defaultValue={text}
          width="medium"
          choices={of.values.map(value => ({ value, label: words.choice(field.key, value) }))}
        />
      )
    case 'choices':
      return (
        <CheckboxGroup
          {...shared}
          layout="row"
          defaultValue={Array.isArray(known) ? known : []}
          choices={of.values.map(value => ({ value, label: words.choice(field.key, value) }))}
        />
      )
    default:
      return <TextInput {...shared} defaultValue={text} />
  }
}
