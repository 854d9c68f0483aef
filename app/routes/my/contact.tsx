import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ContactFormFields } from '~/areas/employers/components/contact-form-fields'
import { siteName } from '~/areas/employers/components/sites-card'
import { useContactWords } from '~/areas/employers/components/use-form-words'
import { selfContactFields } from '~/areas/employers/contact-facts'
import { ContactChange } from '~/areas/employers/employer'
import { myContactPage } from '~/areas/employers/my-contact.page.server'
import { changeOwnContact } from '~/areas/employers/save-contact.server'
import { textsOf, withChoices } from '~/platform/forms/meanwhile'
import { versionedReply } from '~/platform/forms/meanwhile-reply'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { EntryForm, FormActs, SubmitButton } from '~/ui/form/entry-form'
import { VersionFields, versionKey } from '~/ui/form/version-fields'
import { PageHead } from '~/ui/page-head'
import { notFound } from '~/access/run.server'
import { titled } from '../access/titled'

export const meta = titled

const load = (request: Request) => runAs(request, 'contacts.write-self', ctx => myContactPage(ctx))

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'people')('self.title')
  return { ...(await load(request)), title }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const { person } = await load(request)
  if (!person) throw notFound()
  const chosen = withChoices(form, textsOf(person, selfContactFields))
  const input = parseForm(chosen, ContactChange)
  if (!input.ok) return data(versionedReply(chosen, input.problems, null, person, selfContactFields), 422)
  const saved = await runAs(request, 'contacts.write-self', ctx => changeOwnContact(ctx, input.value))
  if (!saved.ok) {
    const now = (await load(request)).person ?? person
    return data(versionedReply(chosen, saved.problems, input.value, now, selfContactFields), 422)
  }
  const t = translator(await languageOf(request), 'people')
  return redirectWithToast(request, '/my-organisation', { kind: 'good', message: t('self.saved') })
}

export default function MyContact() {
  const { person, sites } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('people')
  const { t: common } = useTranslation('common')
  const words = useContactWords(sites.map(site => ({ id: site.id, name: siteName(site) ?? '' })))
  return (
    <>
      <PageHead title={t('self.title')} sub={t('self.sub')} />
      <Card>
        {person ? (
          <EntryForm id="my-contact" key={versionKey(reply)} reply={reply}>
            <VersionFields record={person} names={selfContactFields} reply={reply} {...words} />
            <ContactFormFields person={person} sites={sites} reader="self" />
            <FormActs>
              <SubmitButton>{common('save')}</SubmitButton>
            </FormActs>
          </EntryForm>
        ) : (
          <EmptyState title={t('self.noneTitle')}>{t('self.noneText')}</EmptyState>
        )}
      </Card>
    </>
  )
}
