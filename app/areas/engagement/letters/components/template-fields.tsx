import { useTranslation } from 'react-i18next'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { GrowingFields } from '~/ui/form/growing-fields'
import { TextArea } from '~/ui/form/text-input'
import type { LetterTemplate } from '../letter-template'

/** The words that do not vary, in both languages. That it is no contract is not among them: it cannot be taken out. */
export function TemplateFields({ known }: { known: LetterTemplate }) {
  const { t } = useTranslation('letters')
  return (
    <>
      {(['opening', 'closing'] as const).map(part => (
        <Fieldset key={part} title={t(`template.${part}`)}>
          <FormRow>
            <TextArea name={`${part}.nl`} label={t('locales.nl')} rows={4} required defaultValue={known[part].nl} />
            <TextArea name={`${part}.en`} label={t('locales.en')} rows={4} required defaultValue={known[part].en} />
          </FormRow>
        </Fieldset>
      ))}
      <GrowingFields title={t('template.terms')} add={t('template.addTerm')} known={known.terms}>
        {({ index, known: term }) => (
          <FormRow>
            <TextArea name={`terms[${index}].nl`} label={t('locales.nl')} rows={2} defaultValue={term?.nl} />
            <TextArea name={`terms[${index}].en`} label={t('locales.en')} rows={2} defaultValue={term?.en} />
          </FormRow>
        )}
      </GrowingFields>
    </>
  )
}
