import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { ContactTable } from '~/areas/employers/contact-list/components/contact-table'
import { contactListStep, listContactsPage } from '~/areas/employers/contact-list/list-contacts.page.server'
import { ViewTabs } from '~/areas/employers/lists/components/view-tabs'
import { startOf } from '~/areas/employers/lists/views.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'contacts')('title')
  const { pathname, searchParams: search } = new URL(request.url)
  const step = await runAs(request, 'employers.list', ctx => contactListStep(ctx, search))
  if (step !== null) throw redirect(`${pathname}?${step}`)
  const start = await runAs(request, 'employers.list', ctx => startOf(ctx, 'contacts', search))
  if (start) throw redirect(start)
  return runAs(request, 'employers.list', async ctx => ({ ...(await listContactsPage(ctx, search)), title }))
}

export default function Contacts() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('contacts')
  return (
    <>
      <PageHead title={t('title')} sub={page.total === null ? t('many') : undefined} />
      <ViewTabs views={page.views} place="contacts" />
      <Card flush>
        <ContactTable page={page} />
      </Card>
    </>
  )
}
