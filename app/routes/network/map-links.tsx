import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Plus } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { LinkTable } from '~/areas/network/social-map/components/link-table'
import { LinkAct } from '~/areas/network/social-map/map-link'
import { mapLinksPage } from '~/areas/network/social-map/map-links.page.server'
import { steerMapLink } from '~/areas/network/social-map/save-map-link.server'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { redirectWithToast } from '~/platform/preferences.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'
import { refusalOf } from './refusal.server'

export const meta = titled

const here = '/audit/map/links'

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'map-links')('title')
  const search = new URL(request.url).searchParams
  return runAs(request, 'network.read', async ctx => ({ ...(await mapLinksPage(ctx, search)), title }))
}

const undoOf = { end: 'reopen', reopen: 'end', withdraw: 'restore', restore: 'withdraw' } as const

/** Ends a link, takes it back, or undoes either. */
export async function action({ request }: ActionFunctionArgs) {
  const language = await languageOf(request)
  const t = translator(language, 'map-links')
  const input = parseForm(await readForm(request), LinkAct)
  if (!input.ok) {
    await runAs(request, 'network.write', async () => null)
    return redirectWithToast(request, here, { kind: 'bad', message: t('failed') })
  }
  const { linkId, act } = input.value
  const done = await runAs(request, 'network.write', ctx => steerMapLink(ctx, input.value))
  if (!done.ok) return redirectWithToast(request, here, { kind: 'bad', message: refusalOf(language, done.problems) })
  const fields = { linkId, act: undoOf[act] }
  return redirectWithToast(request, here, { kind: 'good', message: t(`acted.${act}`), undo: { action: here, fields } })
}

export default function MapLinks() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('map-links')
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/audit/map', label: t('map') }]} />}
        title={t('title')}
        sub={t('sub')}
        acts={
          page.may.write ? (
            <LinkButton to="/audit/map/links/new" icon={Plus}>
              {t('add')}
            </LinkButton>
          ) : null
        }
      />
      <Card flush>
        <LinkTable page={page} />
      </Card>
    </>
  )
}
