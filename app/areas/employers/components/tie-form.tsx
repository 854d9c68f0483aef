import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { Combobox } from '~/ui/form/combobox'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Select } from '~/ui/form/select'
import { DateInput, TextInput } from '~/ui/form/text-input'
import { waysToSay } from '../tie-kinds'
import type { TiesPage } from '../ties.page.server'

interface TieFormProps {
  page: Pick<TiesPage, 'head' | 'people' | 'partners' | 'staff'>
  reply: FormReply | undefined
}

/** Records how an employer or one of its people stands to somebody. */
export function TieForm({ page, reply }: TieFormProps) {
  const { t } = useTranslation('ties')
  const choices = (rows: readonly { id: string; name: string }[]) =>
    rows.map(one => ({ value: one.id, label: one.name }))
  return (
    <Card title={t('add')}>
      <p className="hint">{t('addHint')}</p>
      <EntryForm id="tie" reply={reply}>
        <input type="hidden" name="intent" value="add" />
        <FormRow>
          <Select
            name="contactId"
            label={t('fields.contactId')}
            required
            empty={t('fields.whole', { name: page.head.name })}
            choices={choices(page.people)}
          />
          <Select
            name="way"
            label={t('fields.way')}
            required
            choices={waysToSay().map(({ kind, direction }) => ({
              value: `${kind}.${direction}`,
              label: t(`kinds.${kind}.${direction}`),
            }))}
          />
        </FormRow>
        <FormRow>
          <Combobox name="employerId" label={t('fields.employerId')} source="/search/employers" />
          <Select name="organisationId" label={t('fields.organisationId')} choices={choices(page.partners)} />
        </FormRow>
        <FormRow>
          <Select
            name="membershipId"
            label={t('fields.membershipId')}
            choices={page.staff.map(one => ({ value: one.id, label: `${one.name}, ${one.organisation}` }))}
          />
          <Select name="otherContactId" label={t('fields.otherContactId')} choices={choices(page.people)} />
        </FormRow>
        <FormRow>
          <DateInput name="startedOn" label={t('fields.startedOn')} />
          <DateInput name="endedOn" label={t('fields.endedOn')} />
          <TextInput name="note" label={t('fields.note')} autoComplete="off" />
        </FormRow>
        <FormActs>
          <SubmitButton>{t('add')}</SubmitButton>
        </FormActs>
      </EntryForm>
    </Card>
  )
}
