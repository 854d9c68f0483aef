import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'

interface ActionFormProps {
  reply: FormReply | null
  people: readonly { id: string; name: string; organisation: string }[]
  /** Who does it when nobody is chosen. */
  otherwise: string
}

/** Adds an action with who and until when. */
export function ActionForm({ reply, people, otherwise }: ActionFormProps) {
  const { t } = useTranslation('audits')
  return (
    <EntryForm id="action" reply={reply} preventScrollReset>
      <TextInput name="title" label={t('actions.action')} required maxLength={300} autoComplete="off" />
      <FormRow>
        <Select
          name="ownerId"
          label={t('actions.owner')}
          empty={otherwise}
          choices={people.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))}
        />
        <DateInput name="dueOn" label={t('actions.dueOn')} required />
      </FormRow>
      <FormActs>
        <SubmitButton name="intent" value="act" look="quiet">
          {t('actions.add')}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
