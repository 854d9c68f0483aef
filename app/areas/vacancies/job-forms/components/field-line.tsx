import { useTranslation } from 'react-i18next'
import { Checkbox } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { TextInput } from '~/ui/form/text-input'
import type { TemplateLines } from '../template.page.server'

interface FieldLineProps {
  index: number
  field: TemplateLines['parts'][number]['fields'][number]
  /** The product's words for it, in both languages. */
  base: { nl: string; en: string }
  /** The word in the reader's language. */
  label: string
}

/** One field of the product's form: asked or not, and under which name. */
export function FieldLine({ index, field, base, label }: FieldLineProps) {
  const { t } = useTranslation('jobforms')
  const name = (part: string) => `fields[${index}].${part}`
  return (
    <div className="template-line">
      <input type="hidden" name={name('key')} value={field.key} />
      <Checkbox name={name('shown')} label={label} defaultChecked={field.isShown} />
      <FormRow>
        <TextInput
          name={name('nl')}
          label={t('shape.nameNl', { field: label })}
          defaultValue={field.words?.nl ?? base.nl}
          maxLength={200}
        />
        <TextInput
          name={name('en')}
          label={t('shape.nameEn', { field: label })}
          defaultValue={field.words?.en ?? base.en}
          maxLength={200}
        />
      </FormRow>
    </div>
  )
}
