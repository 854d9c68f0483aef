import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { AuditTabs } from '~/areas/network/components/audit-tabs'
import { MapScreen } from '~/areas/network/social-map/components/map-screen'
import { socialMapPage } from '~/areas/network/social-map/social-map.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'map-picture')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await socialMapPage(ctx, search)), title }))
}

/** The map is loaded whole: another address of it narrows what is there already, and asks nothing anew. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const isOtherView = currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search
  return isOtherView && (formMethod === undefined || formMethod === 'GET') ? false : defaultShouldRevalidate
}

export default function SocialMap() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('map-picture')
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} />
      <AuditTabs />
      <MapScreen page={page} />
    </>
  )
}
