import { useTranslation } from 'react-i18next'
import type { FormReply, FormValues } from '~/platform/forms/form-reply'
import { Fold } from '~/ui/fold'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextArea, TextInput } from '~/ui/form/text-input'
import { experienceKinds } from '../portfolio'

const starr = ['situation', 'task', 'action', 'result', 'reflection'] as const

/** One experience with, if the client wants to tell it, its story along STARR. */
export function ExperienceForm({
  id,
  experienceId,
  known,
  reply,
}: {
  id: string
  experienceId?: string
  known?: FormValues
  reply?: FormReply | null
}) {
  const { t } = useTranslation('clients')
  return (
    <EntryForm id={id} reply={reply} known={known}>
      <input type="hidden" name="intent" value="experience" />
      {experienceId ? <input type="hidden" name="experienceId" value={experienceId} /> : null}
      <FormRow>
        <TextInput name="title" label={t('portfolio.titleLabel')} hint={t('portfolio.titleHint')} required />
        <Select
          name="kind"
          label={t('portfolio.kind')}
          required
          choices={experienceKinds.map(kind => ({ value: kind, label: t(`portfolio.kinds.${kind}`) }))}
        />
      </FormRow>
      <FormRow>
        <TextInput name="place" label={t('portfolio.place')} />
        <DateInput name="startsOn" label={t('portfolio.startsOn')} />
        <DateInput name="endsOn" label={t('portfolio.endsOn')} />
      </FormRow>
      <TextArea name="tasks" label={t('portfolio.tasks')} rows={2} />
      <Fold title={t('portfolio.starr')}>
        {starr.map(part => (
          <TextArea key={part} name={part} label={t(`portfolio.${part}`)} rows={2} />
        ))}
      </Fold>
      <FormActs>
        <SubmitButton look="quiet">
          {experienceId ? t('portfolio.changeExperience') : t('portfolio.addExperience')}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
