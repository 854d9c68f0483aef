import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { notFound, runAs } from '~/access/run.server'
import { ContactFormFields } from '~/areas/employers/components/contact-form-fields'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { ContactInput, contactName } from '~/areas/employers/employer'
import { employerPeoplePage } from '~/areas/employers/employer.page.server'
import { addContact, changeContact, requireContact } from '~/areas/employers/save-contact.server'
import { formReply } from '~/platform/forms/form-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const contactId = params.contactId === undefined ? null : requiredId(params.contactId)
  const page = await runAs(request, 'contacts.write', ctx => employerPeoplePage(ctx, id))
  const person = page.contacts.find(one => one.id === contactId) ?? null
  if (contactId !== null && person === null) throw notFound()
  return { head: page.head, sites: page.sites, person }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const input = parseForm(form, ContactInput)
  const contactId = params.contactId === undefined ? null : requiredId(params.contactId)
  if (!input.ok) {
    await runAs(request, 'contacts.write', ctx => requireContact(ctx, id, contactId))
    return data(formReply(form, input.problems), 422)
  }
  const saved = await runAs(request, 'contacts.write', ctx =>
    contactId === null ? addContact(ctx, id, input.value) : changeContact(ctx, id, contactId, input.value),
  )
  if (!saved.ok) return data(formReply(form, saved.problems), 422)
  const t = translator(await languageOf(request), 'employers')
  const name = contactName({ firstName: input.value.firstName ?? null, lastName: input.value.lastName })
  return redirectWithToast(request, `/employers/${id}/people`, {
    kind: 'good',
    message: contactId ? t('contacts.changed', { name }) : t('contacts.added', { name }),
  })
}

export default function ContactForm() {
  const { head, sites, person } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  return (
    <>
      <EmployerTabs head={head} />
      <Card title={person ? t('contacts.change') : t('contacts.add')}>
        <EntryForm id="contact" reply={reply}>
          {person ? <input type="hidden" name="version" value={person.version} /> : null}
          <ContactFormFields person={person} sites={sites} />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={`/employers/${head.id}/people`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
