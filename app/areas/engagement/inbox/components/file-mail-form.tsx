import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { FormReply } from '~/platform/forms/form-reply'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Combobox } from '~/ui/form/combobox'
import { EntryForm, FormActs, FormRow, SubmitButton } from '~/ui/form/entry-form'
import { Fieldset } from '~/ui/form/fieldset'
import { Select } from '~/ui/form/select'
import { TextInput } from '~/ui/form/text-input'
import type { InboundMailPage } from '../inbox.page.server'

/** First whose file, then which person: a contact who is there, or the writer as a new one. */
export function FileMailForm({ page, reply }: { page: InboundMailPage; reply: FormReply | undefined }) {
  const { t } = useTranslation('inbox')
  const { chosen } = page
  return (
    <Card title={t('file.title')}>
      {page.suggestions.length > 0 ? (
        <p>
          {t('file.suggested')}{' '}
          {page.suggestions.map(one => (
            <span key={one.id}>
              <Link to={`?employer=${one.id}`}>{one.name}</Link>{' '}
            </span>
          ))}
        </p>
      ) : null}
      {chosen ? (
        <EntryForm id="file-mail" key={chosen.id} reply={reply}>
          <input type="hidden" name="employerId" value={chosen.id} />
          <p>
            <strong>{chosen.name}</strong> <Link to="?">{t('file.other')}</Link>
          </p>
          <Select
            name="contactId"
            label={t('file.contact')}
            defaultValue={chosen.people.find(one => one.isSender)?.value}
            choices={chosen.people}
          />
          {page.newPerson === null || chosen.people.some(one => one.isSender) ? null : (
            <Fieldset title={t('file.newContact')} hint={page.newPerson}>
              <FormRow>
                <TextInput name="firstName" label={t('file.firstName')} maxLength={100} autoComplete="off" />
                <TextInput name="lastName" label={t('file.lastName')} maxLength={100} autoComplete="off" />
              </FormRow>
            </Fieldset>
          )}
          <FormActs>
            <SubmitButton>{t('file.act')}</SubmitButton>
          </FormActs>
        </EntryForm>
      ) : (
        <Form method="get" className="stack">
          <Combobox name="employer" label={t('file.employer')} required source="/search/employers" />
          <Button>{t('file.choose')}</Button>
        </Form>
      )}
    </Card>
  )
}
