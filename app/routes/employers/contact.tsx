import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { familyOf } from '~/access/roles'
import { notFound, runAs } from '~/access/run.server'
import { ContactFormFields } from '~/areas/employers/components/contact-form-fields'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { siteName } from '~/areas/employers/components/sites-card'
import { useContactWords } from '~/areas/employers/components/use-form-words'
import { OwnFieldsInputs } from '~/areas/employers/custom-fields/components/own-fields-inputs'
import { useOwnFieldTexts } from '~/areas/employers/custom-fields/components/use-own-field-texts'
import { ownFieldsOfContact, type OwnField } from '~/areas/employers/custom-fields/custom-fields.page.server'
import { typedFields } from '~/areas/employers/custom-fields/field-value'
import { ownNames, ownTexts, typedOwnTexts } from '~/areas/employers/custom-fields/own-texts'
import { ContactChange, ContactInput, contactName } from '~/areas/employers/employer'
import { employerPeoplePage } from '~/areas/employers/employer.page.server'
import { contactFormFieldsFor } from '~/areas/employers/form-fields'
import { addContact, changeContact, requireContact } from '~/areas/employers/save-contact.server'
import { formReply } from '~/platform/forms/form-reply'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  const contactId = params.contactId === undefined ? null : requiredId(params.contactId)
  const page = await runAs(request, 'contacts.write', ctx => employerPeoplePage(ctx, id))
  const person = page.contacts.find(one => one.id === contactId) ?? null
  if (contactId !== null && person === null) throw notFound()
  const colleagues = page.contacts.filter(
    one => one.id !== contactId && (!one.leftOn || one.id === person?.reportsToId),
  )
  const ownFields = page.head.may.seeStory
    ? await runAs(request, 'contacts.write', ctx => ownFieldsOfContact(ctx, contactId))
    : []
  return { head: page.head, sites: page.sites, person, colleagues, ownFields }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const id = requiredId(params.employerId)
  const form = await readForm(request)
  const contactId = params.contactId === undefined ? null : requiredId(params.contactId)
  const load = () => loadForForm(request, id, contactId)
  const person = await load()
  const back = person ? `/employers/${id}/people/${person.id}` : `/employers/${id}/people`
  const saved = person === null ? await add(request, id, form) : await change(request, id, person, form, load)
  if ('reply' in saved) return data(saved.reply, 422)
  const t = translator(await languageOf(request), 'employers')
  return redirectWithToast(request, back, {
    kind: 'good',
    message: person ? t('contacts.changed', { name: saved.name }) : t('contacts.added', { name: saved.name }),
  })
}

const nameOf = (input: ContactInput) => contactName({ firstName: input.firstName ?? null, lastName: input.lastName })

async function add(request: Request, employerId: string, form: FormData) {
  const input = parseForm(form, ContactInput)
  if (!input.ok) return { reply: { ...formReply(form, input.problems), meanwhile: null } }
  const added = await runAs(request, 'contacts.write', ctx =>
    addContact(ctx, employerId, input.value, typedFields(form)),
  )
  return added.ok ? { name: nameOf(input.value) } : { reply: { ...formReply(form, added.problems), meanwhile: null } }
}

/** The contact as this reader edits it. */
async function loadForForm(request: Request, employerId: string, contactId: string | null) {
  return runAs(request, 'contacts.write', async ctx => {
    const person = await requireContact(ctx, employerId, contactId)
    if (!person) return null
    const isStaff = familyOf(ctx.actor.role) === 'staff'
    const ownFields = isStaff ? await ownFieldsOfContact(ctx, person.id) : []
    const names = [...contactFormFieldsFor(isStaff), ...ownNames(ownFields)]
    return { ...withOwn(person, ownFields), names, ownFields }
  })
}
type Known = NonNullable<Awaited<ReturnType<typeof loadForForm>>>

async function change(
  request: Request,
  employerId: string,
  person: Known,
  form: FormData,
  load: () => Promise<Known | null>,
) {
  const chosen = withChoices(form, textsOf(person, person.names))
  const input = parseForm(chosen, ContactChange)
  if (!input.ok) return { reply: versionedReply(chosen, input.problems, null, person, person.names) }
  const saved = await runAs(request, 'contacts.write', ctx =>
    changeContact(ctx, employerId, person.id, input.value, typedFields(chosen)),
  )
  if (saved.ok) return { name: nameOf(input.value) }
  const now = (await load()) ?? person
  const typed = { ...input.value, ...typedOwnTexts(person.ownFields, typedFields(chosen)) }
  return { reply: versionedReply(chosen, saved.problems, typed, now, person.names) }
}

/** A contact with the own fields, as the form holds them. */
function withOwn<P extends object>(person: P, ownFields: readonly OwnField[]): P {
  return { ...person, ...ownTexts(ownFields, Object.fromEntries(ownFields.map(field => [field.key, field.value]))) }
}

export default function ContactForm() {
  const { head, sites, person, colleagues, ownFields } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('employers')
  const { t: common } = useTranslation('common')
  const words = useContactWords(
    sites.map(site => ({ id: site.id, name: siteName(site) ?? t('sites.noAddress') })),
    colleagues.map(one => ({ id: one.id, name: contactName(one) })),
  )
  const own = useOwnFieldTexts(ownFields)
  return (
    <>
      <EmployerTabs head={head} />
      <Card title={person ? t('contacts.change') : t('contacts.add')}>
        <EntryForm id="contact" key={versionKey(reply)} reply={reply}>
          {person ? (
            <VersionFields
              record={withOwn(person, ownFields)}
              names={[...contactFormFieldsFor(head.may.seeStory), ...ownNames(ownFields)]}
              reply={reply}
              labelOf={name => own.labelOf(name) ?? words.labelOf(name)}
              say={(name, text) => own.say(name, text) ?? words.say(name, text)}
            />
          ) : null}
          <ContactFormFields
            person={person}
            sites={sites}
            colleagues={colleagues}
            reader={head.may.seeStory ? 'staff' : 'firm'}
          />
          <OwnFieldsInputs fields={ownFields} />
          <FormActs>
            <SubmitButton>{common('save')}</SubmitButton>
            <LinkButton to={`/employers/${head.id}/people${person ? `/${person.id}` : ''}`} look="text">
              {common('cancel')}
            </LinkButton>
          </FormActs>
        </EntryForm>
      </Card>
    </>
  )
}
