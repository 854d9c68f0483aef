import { useTranslation } from 'react-i18next'
import { levelKey } from '~/areas/engagement/components/level-key'
import { CheckboxGroup, RadioGroup } from '~/ui/form/choices'
import { FormRow } from '~/ui/form/entry-form'
import { NumberInput, TextArea, TextInput } from '~/ui/form/text-input'
import { employerNeeds, ladderStepNumbers, type Activity } from '../activity-catalogue'

/** The fields of one activity, in both languages. */
export function ActivityFields({ known }: { known: Activity | null }) {
  const { t } = useTranslation('levels')
  const { t: engagement } = useTranslation('engagement')
  const { t: clients } = useTranslation('clients')
  return (
    <>
      <FormRow>
        <TextInput name="nameNl" label={t('activities.nameNl')} required defaultValue={known?.name.nl} />
        <TextInput name="nameEn" label={t('activities.nameEn')} required defaultValue={known?.name.en} />
      </FormRow>
      <RadioGroup
        name="minLevel"
        label={t('activities.minLevel')}
        required
        defaultValue={known ? String(known.minLevel) : null}
        choices={[1, 2, 3, 4, 5].map(level => ({
          value: String(level),
          label: `${level} ${engagement(`level.names.${levelKey(level)}`)}`,
        }))}
      />
      <CheckboxGroup
        name="needs"
        label={t('activities.needs')}
        required
        defaultValue={known?.needs}
        choices={employerNeeds.map(need => ({ value: need, label: t(`needs.${need}`) }))}
      />
      <FormRow>
        <TextArea name="benefitNl" label={t('activities.benefitNl')} required defaultValue={known?.benefit.nl} />
        <TextArea name="benefitEn" label={t('activities.benefitEn')} required defaultValue={known?.benefit.en} />
      </FormRow>
      <CheckboxGroup
        name="ladderSteps"
        label={t('activities.steps')}
        defaultValue={known?.ladderSteps.map(String)}
        choices={ladderStepNumbers.map(step => ({
          value: String(step),
          label: `${step} ${clients(`steps.s${step}`)}`,
        }))}
      />
      <FormRow>
        <TextArea name="effectNl" label={t('activities.effectNl')} required defaultValue={known?.expectedEffect.nl} />
        <TextArea name="effectEn" label={t('activities.effectEn')} required defaultValue={known?.expectedEffect.en} />
      </FormRow>
      <FormRow>
        <NumberInput
          name="employerHours"
          label={t('activities.employerHours')}
          required
          defaultValue={known?.employerHours}
        />
        <NumberInput
          name="networkHours"
          label={t('activities.networkHours')}
          required
          defaultValue={known?.networkHours}
        />
      </FormRow>
    </>
  )
}
