import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextArea } from '~/ui/form/text-input'
import { clientStatuses } from '../client'
import { ladderSteps } from '../ladder'

export function MoveStepForm({
  head,
  reply,
}: {
  head: { version: number; step: number; status: string }
  reply?: FormReply | null
}) {
  const { t } = useTranslation('clients')
  return (
    <EntryForm id="step" reply={reply} known={{ step: String(head.step), status: head.status }}>
      <input type="hidden" name="intent" value="move-step" />
      <input type="hidden" name="version" value={head.version} />
      <FormRow>
        <Select
          name="step"
          label={t('path.to')}
          required
          empty={false}
          choices={ladderSteps.map(({ step }) => ({ value: String(step), label: `${step} ${t(`steps.s${step}`)}` }))}
        />
        <Select
          name="status"
          label={t('status')}
          required
          empty={false}
          choices={clientStatuses.map(status => ({ value: status, label: t(`statuses.${status}`) }))}
        />
      </FormRow>
      <TextArea name="why" label={t('path.why')} hint={t('path.whyHint')} rows={2} required />
      <FormActs>
        <SubmitButton look="quiet">{t('path.move')}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
