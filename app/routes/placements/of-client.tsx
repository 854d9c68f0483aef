import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { clientHead } from '~/areas/clients/client.page.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { PlacementRows } from '~/areas/placements/components/placement-rows'
import { placementsOfClient } from '~/areas/placements/list-placements.page.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  return runAs(request, 'placements.list', async ctx => {
    const clientId = objectId(params.clientId)
    const head = await clientHead(ctx, clientId)
    return { title: head.name, head, lines: await placementsOfClient(ctx, clientId) }
  })
}

export default function PlacementsOfClient() {
  const { head, lines } = useLoaderData<typeof loader>()
  const { t } = useTranslation('placements')
  return (
    <>
      <ClientHead head={head} />
      <Card title={t('title')} flush>
        {lines.length === 0 ? (
          <EmptyState
            title={t('pages.list.emptyTitle')}
            acts={
              head.may.match ? (
                <LinkButton to={`/clients/${head.id}/matches`}>{t('pages.list.toMatches')}</LinkButton>
              ) : null
            }
          >
            {t('pages.list.emptyText')}
          </EmptyState>
        ) : (
          <PlacementRows lines={lines} label={t('title')} about="employer" />
        )}
      </Card>
    </>
  )
}
