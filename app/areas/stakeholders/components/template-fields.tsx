import { useTranslation } from 'react-i18next'
import { FormRow } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { GrowingFields } from '~/ui/form/growing-fields'
import { Select } from '~/ui/form/select'
import { NumberInput, TextArea } from '~/ui/form/text-input'
import { participationKinds, quadrants, stages, type AnalysisTemplate } from '../analysis-template'
import { proposalField } from '../template-input'
import { useStakeholderWord } from './use-words'

/** Limits, proposals and closing questions of the analysis. */
export function TemplateFields({ known }: { known: AnalysisTemplate }) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  return (
    <>
      <Fieldset title={t('shape.limits')} hint={t('shape.limitsHint')}>
        <FormRow>
          <NumberInput name="highFrom" label={t('shape.highFrom')} required defaultValue={known.highFrom} />
          <NumberInput
            name="borderlineFrom"
            label={t('shape.borderlineFrom')}
            required
            defaultValue={known.borderlineFrom}
          />
          <NumberInput
            name="partnerInterestOver"
            label={t('shape.partnerInterestOver')}
            required
            defaultValue={known.partnerInterestOver}
          />
        </FormRow>
      </Fieldset>
      {quadrants.map(quadrant => (
        <Fieldset key={quadrant} title={word('quadrants', quadrant)}>
          <FormRow isTight>
            {stages.map(stage => (
              <Select
                key={stage}
                name={proposalField(quadrant, stage)}
                label={word('stages', stage)}
                required
                empty={false}
                defaultValue={known.proposals[quadrant][stage]}
                choices={participationKinds.map(value => ({ value, label: word('participation', value) }))}
              />
            ))}
          </FormRow>
        </Fieldset>
      ))}
      <GrowingFields
        title={t('shape.questions')}
        hint={t('shape.questionsHint')}
        add={t('shape.addQuestion')}
        known={known.questions}
      >
        {({ index, known: question }) => (
          <FormRow>
            <input type="hidden" name={`questions[${index}].key`} value={question?.key ?? ''} />
            <TextArea name={`questions[${index}].nl`} label={t('shape.dutch')} defaultValue={question?.nl} rows={2} />
            <TextArea name={`questions[${index}].en`} label={t('shape.english')} defaultValue={question?.en} rows={2} />
          </FormRow>
        )}
      </GrowingFields>
    </>
  )
}
