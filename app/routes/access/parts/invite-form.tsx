import { useTranslation } from 'react-i18next'
import type { Role } from '~/access/roles'
import type { FormReply } from '~/platform/forms/form-reply'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'

interface InviteFormProps {
  roles: readonly Role[]
  /** To choose from when there are several. */
  organisations: readonly { id: string; name: string }[]
  /** What is known already: name, email, and the ids that travel with it. */
  known?: Readonly<Record<string, string>>
  reply?: FormReply | null
}

/** Name, address, role: enough to invite somebody. */
export function InviteForm({ roles, organisations, known = {}, reply }: InviteFormProps) {
  const { t } = useTranslation('access')
  const [only] = organisations
  return (
    <EntryForm id="invite" reply={reply} known={known}>
      {(['contactId', 'employerId', 'clientId'] as const).map(name =>
        known[name] ? <input key={name} type="hidden" name={name} value={known[name]} /> : null,
      )}
      <FormRow>
        <TextInput name="name" label={t('people.name')} required />
        <TextInput name="email" type="email" label={t('people.email')} required />
      </FormRow>
      <FormRow>
        <Select
          name="role"
          label={t('people.role')}
          choices={roles.map(role => ({ value: role, label: t(`roles.${role}`) }))}
          defaultValue={roles.length === 1 ? roles[0] : undefined}
          required
        />
        {organisations.length > 1 ? (
          <Select
            name="organisationId"
            label={t('people.organisation')}
            choices={organisations.map(one => ({ value: one.id, label: one.name }))}
            required
          />
        ) : only ? (
          <input type="hidden" name="organisationId" value={only.id} />
        ) : null}
      </FormRow>
      <FormActs>
        <SubmitButton name="intent" value="invite">
          {t('people.inviteSubmit')}
        </SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
