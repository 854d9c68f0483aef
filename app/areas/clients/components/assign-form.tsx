import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Checkbox, RadioGroup } from '~/ui/form/choices'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'

export function AssignForm({
  colleagues,
  reply,
}: {
  colleagues: readonly { membershipId: string; displayName: string }[]
  reply?: FormReply | null
}) {
  const { t } = useTranslation('clients')
  return (
    <EntryForm id="assign" reply={reply}>
      <input type="hidden" name="intent" value="assign" />
      <Select
        name="membershipId"
        label={t('people.colleague')}
        required
        choices={colleagues.map(({ membershipId, displayName }) => ({ value: membershipId, label: displayName }))}
      />
      <RadioGroup
        name="function"
        label={t('people.function')}
        required
        layout="row"
        defaultValue="coach"
        choices={(['casemanager', 'coach'] as const).map(value => ({ value, label: t(`people.functions.${value}`) }))}
      />
      <Checkbox name="specialGranted" label={t('people.special')} />
      <FormActs>
        <SubmitButton look="quiet">{t('people.assign')}</SubmitButton>
      </FormActs>
    </EntryForm>
  )
}
