import { useTranslation } from 'react-i18next'
import { FormRow } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, NumberInput, TextArea } from '~/ui/form/text-input'
import { countedFromKeys, readCountedFrom } from '../sector-target'
import { useTargetWords } from './use-target-words'

interface TargetFieldsProps {
  known: { wanted?: number; countedFrom: string; dueOn: string; ownerId: string; reason: string | null }
  staff: readonly { id: string; name: string; organisation: string }[]
  /** A target that comes from nothing asks why. */
  isReasonNeeded: boolean
}

/** How many relations, what counts, by when, who and why. */
export function TargetFields({ known, staff, isReasonNeeded }: TargetFieldsProps) {
  const { t } = useTranslation('targets')
  const words = useTargetWords()
  return (
    <>
      <FormRow>
        <NumberInput name="wanted" label={t('fields.wanted')} required defaultValue={known.wanted} />
        <Select
          name="countedFrom"
          label={t('fields.countedFrom')}
          required
          empty={false}
          defaultValue={known.countedFrom}
          choices={countedFromKeys.map(value => ({ value, label: words.from(readCountedFrom(value)) }))}
        />
      </FormRow>
      <FormRow>
        <DateInput name="dueOn" label={t('fields.dueOn')} required defaultValue={known.dueOn} />
        <Select
          name="ownerId"
          label={t('fields.ownerId')}
          required
          empty={false}
          defaultValue={known.ownerId}
          choices={staff.map(one => ({ value: one.id, label: `${one.name} (${one.organisation})` }))}
        />
      </FormRow>
      <TextArea
        name="reason"
        label={t('fields.reason')}
        required={isReasonNeeded}
        defaultValue={known.reason}
        rows={3}
      />
    </>
  )
}
