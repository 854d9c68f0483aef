import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { changePortfolio, portfolioMessages } from '~/areas/clients/change-portfolio.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { PortfolioView } from '~/areas/clients/components/portfolio-view'
import { portfolioAfter } from '~/areas/clients/portfolio-address'
import { portfolioWithSuggestions, withSuggestions } from '~/areas/clients/suggest-from-story.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { pageTitle } from '~/ui/page-title'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.head.name)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const search = new URL(request.url).searchParams
  const read = await runAs(request, 'client.read-profile', ctx =>
    portfolioWithSuggestions(ctx, objectId(params.clientId), language, search),
  )
  return withSuggestions(read)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const done = await runAs(request, 'client.write-profile', ctx =>
    changePortfolio(ctx, objectId(params.clientId), form),
  )
  if (!done.ok) return data({ intent: String(form.get('intent')), ...formReply(form, done.problems) }, 422)
  const t = translator(await languageOf(request), 'clients')
  const to = `/clients/${params.clientId}/portfolio`
  const search = new URL(request.url).searchParams
  return redirectWithToast(request, portfolioAfter(to, search, done.value.toldId), {
    kind: 'good',
    message: t(portfolioMessages[done.value.act]),
    undo: done.value.undo ? { action: to, fields: done.value.undo } : undefined,
  })
}

export default function Portfolio() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  return (
    <>
      <ClientHead head={page.head} />
      <PortfolioView page={page} mayWrite={page.head.may.writeProfile} reply={reply} />
    </>
  )
}
