import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'

interface LineFormProps {
  reply: FormReply | null
  organisations: readonly { id: string; name: string }[]
}

/** Adds a line to the budget. */
export function LineForm({ reply, organisations }: LineFormProps) {
  const { t } = useTranslation('audits')
  return (
    <Card title={t('budget.add')}>
      <EntryForm id="line" reply={reply} preventScrollReset>
        <TextInput name="what" label={t('budget.what')} required maxLength={300} autoComplete="off" />
        <TextInput
          name="amount"
          label={t('budget.amount')}
          hint={t('budget.amountHint')}
          required
          inputMode="decimal"
          width="medium"
          autoComplete="off"
        />
        <FormRow>
          <Select
            name="organisationId"
            label={t('budget.organisation')}
            empty={t('budget.someoneElse')}
            choices={organisations.map(one => ({ value: one.id, label: one.name }))}
          />
          <TextInput name="payer" label={t('budget.otherPayer')} maxLength={200} autoComplete="off" />
        </FormRow>
        <FormActs>
          <SubmitButton name="intent" value="add-line" look="quiet">
            {t('budget.add')}
          </SubmitButton>
        </FormActs>
      </EntryForm>
    </Card>
  )
}
