import { useTranslation } from 'react-i18next'
import { RadioGroup } from '~/ui/form/choices'
import { Combobox } from '~/ui/form/combobox'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { NumberInput, TextArea, TextInput } from '~/ui/form/text-input'
import { likelihoods, stakeholderKinds } from '../inputs'
import { useStakeholderWord } from './use-words'

export interface KnownStakeholder {
  employerId: string | null
  employer: { name: string } | null
  label: string
  kind: string
  stakes: string
  contributions: string
  risk: string | null
  riskLikelihood: string | null
  riskResponse: string | null
  headcount: number | null
  headcountSource: string | null
}

/** Who a stakeholder is, what is at stake for them, and what they can contribute. */
export function StakeholderFields({ known }: { known?: KnownStakeholder | null }) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  return (
    <>
      <Combobox
        name="employerId"
        label={t('stakeholder.employer')}
        source="/search/employers"
        defaultValue={known?.employerId}
        defaultLabel={known?.employer?.name}
      />
      <TextInput
        name="label"
        label={t('stakeholder.label')}
        hint={t('stakeholder.labelHint')}
        defaultValue={known?.label}
        autoComplete="off"
      />
      <RadioGroup
        name="kind"
        label={t('stakeholder.kind')}
        required
        layout="row"
        defaultValue={known?.kind ?? 'primary'}
        choices={stakeholderKinds.map(value => ({ value, label: word('kinds', value) }))}
      />
      <TextArea
        name="stakes"
        label={t('stakeholder.stakes')}
        hint={t('stakeholder.stakesHint')}
        defaultValue={known?.stakes}
      />
      <TextArea
        name="contributions"
        label={t('stakeholder.contributions')}
        hint={t('stakeholder.lineHint')}
        defaultValue={known?.contributions}
        rows={2}
      />
      <TextArea name="risk" label={t('stakeholder.risk')} defaultValue={known?.risk} rows={2} />
      <FormRow>
        <Select
          name="riskLikelihood"
          label={t('stakeholder.riskLikelihood')}
          defaultValue={known?.riskLikelihood}
          choices={likelihoods.map(value => ({ value, label: t(`stakeholder.likelihoods.${value}`) }))}
        />
        <TextInput name="riskResponse" label={t('stakeholder.riskResponse')} defaultValue={known?.riskResponse} />
      </FormRow>
      <FormRow>
        <NumberInput
          name="headcount"
          label={t('stakeholder.headcount')}
          hint={t('stakeholder.headcountHint')}
          defaultValue={known?.headcount}
        />
        <TextInput
          name="headcountSource"
          label={t('stakeholder.headcountSource')}
          defaultValue={known?.headcountSource}
        />
      </FormRow>
    </>
  )
}
