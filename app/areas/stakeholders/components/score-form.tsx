import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { TextArea } from '~/ui/form/text-input'
import type { Scores } from '../scores'
import { ScoreFields } from './score-fields'

interface ScoreFormProps {
  action: string
  stakeholderId: string
  known: (Partial<Scores> & { influenceReason?: string | null }) | null
  reply?: FormReply | null
}

/** One's own score of a stakeholder; influence asks for a reason. */
export function ScoreForm({ action, stakeholderId, known, reply }: ScoreFormProps) {
  const { t } = useTranslation('stakeholders')
  return (
    <EntryForm id="score" action={action} reply={reply} preventScrollReset>
      <input type="hidden" name="stakeholderId" value={stakeholderId} />
      <ScoreFields known={known} />
      <TextArea name="influenceReason" label={t('stakeholder.reason')} required defaultValue={known?.influenceReason} />
      <FormActs>
        <SubmitButton name="intent" value="score">
          {t('stakeholder.giveScore')}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
