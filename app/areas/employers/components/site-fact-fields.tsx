import { useTranslation } from 'react-i18next'
import { CheckboxGroup, RadioGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { NumberInput, TextArea, TextInput } from '~/ui/form/text-input'
import type { EmployerPeoplePage } from '../employer.page.server'
import { accessFeatures, childcareAnswers } from '../site-facts'

/** Whether people can come here, get in and stay. */
export function SiteFactFields({ known }: { known: EmployerPeoplePage['sites'][number] | null }) {
  const { t } = useTranslation('people')
  return (
    <Fieldset title={t('site.title')}>
      <CheckboxGroup
        name="accessible"
        label={t('fields.accessible')}
        layout="row"
        defaultValue={known?.accessible}
        choices={accessFeatures.map(one => ({ value: one, label: t(`features.${one}`) }))}
      />
      <TextInput name="accessNote" label={t('fields.accessNote')} defaultValue={known?.accessNote} autoComplete="off" />
      <FormRow>
        <NumberInput
          name="transitMinutes"
          label={t('fields.transitMinutes')}
          unit={t('site.minutes')}
          defaultValue={known?.transitMinutes}
        />
        <TextInput
          name="transitStop"
          label={t('fields.transitStop')}
          defaultValue={known?.transitStop}
          autoComplete="off"
        />
      </FormRow>
      <RadioGroup
        name="childcare"
        label={t('fields.childcare')}
        layout="row"
        required
        defaultValue={known?.childcare ?? 'unknown'}
        choices={childcareAnswers.map(one => ({ value: one, label: t(`childcare.${one}`) }))}
      />
      <TextArea
        name="sbbOccupations"
        label={t('fields.sbbOccupations')}
        hint={t('site.sbbHint')}
        rows={3}
        defaultValue={known?.sbbOccupations.join('\n')}
      />
    </Fieldset>
  )
}
