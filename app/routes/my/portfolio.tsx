import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { NotFoundError } from '~/access/errors'
import { runAs } from '~/access/run.server'
import { changePortfolio, portfolioMessages } from '~/areas/clients/change-portfolio.server'
import { PortfolioView } from '~/areas/clients/components/portfolio-view'
import { portfolioAfter } from '~/areas/clients/portfolio-address'
import { portfolioWithSuggestions, withSuggestions } from '~/areas/clients/suggest-from-story.server'
import { formReply } from '~/platform/forms/form-reply'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { PageHead } from '~/ui/page-head'

function own(clientId: string | null): string {
  if (!clientId) throw new NotFoundError()
  return clientId
}
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const title = translator(language, 'placements')('pages.mine.portfolio')
  const search = new URL(request.url).searchParams
  const read = await runAs(request, 'client.write-profile', ctx =>
    portfolioWithSuggestions(ctx, own(ctx.actor.clientId), language, search),
  )
  return { ...(await withSuggestions(read)), title }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const done = await runAs(request, 'client.write-profile', ctx => changePortfolio(ctx, own(ctx.actor.clientId), form))
  if (!done.ok) return data({ intent: String(form.get('intent')), ...formReply(form, done.problems) }, 422)
  const t = translator(await languageOf(request), 'clients')
  const search = new URL(request.url).searchParams
  return redirectWithToast(request, portfolioAfter('/my-portfolio', search, done.value.toldId), {
    kind: 'good',
    message: t(portfolioMessages[done.value.act]),
    undo: done.value.undo ? { action: '/my-portfolio', fields: done.value.undo } : undefined,
  })
}

export default function MyPortfolio() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('placements')
  return (
    <>
      <PageHead title={t('pages.mine.portfolio')} sub={t('pages.mine.portfolioSub')} />
      <PortfolioView page={page} mayWrite={page.head.may.writeProfile} ownWords reply={reply} />
    </>
  )
}
