import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { ShortlistMark } from '~/areas/shortlists/components/shortlist-mark'
import { shortlistsPage } from '~/areas/shortlists/shortlist.page.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { pageTitle } from '~/ui/page-title'
import { SimpleTable } from '~/ui/table/simple-table'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.head.name)

export async function loader({ request, params }: LoaderFunctionArgs) {
  return runAs(request, 'shortlists.read', ctx => shortlistsPage(ctx, objectId(params.clientId)))
}

export default function Shortlists() {
  const { head, lists } = useLoaderData<typeof loader>()
  const { t } = useTranslation('shortlists')
  const format = useFormat()
  const toPlaces = <LinkButton to={`/clients/${head.id}/matches`}>{t('toPlaces')}</LinkButton>
  return (
    <>
      <ClientHead head={head} acts={toPlaces} />
      <Card title={t('title')} sub={t('intro')} flush>
        {lists.length === 0 ? (
          <EmptyState title={t('none.title')} acts={toPlaces}>
            {t('none.text')}
          </EmptyState>
        ) : (
          <SimpleTable
            caption={t('list.caption')}
            phone="cards"
            numbers={[4, 5, 6, 7]}
            head={[
              t('list.name'),
              t('list.state'),
              t('list.shown'),
              t('list.by'),
              t('list.places'),
              t('list.wanted'),
              t('list.unwanted'),
              t('list.open'),
            ]}
            rows={lists.map(one => [
              <Link key="name" to={`/clients/${head.id}/shortlists/${one.id}`}>
                {t('name', { number: one.number })}
              </Link>,
              <ShortlistMark key="state" state={one.state} />,
              format.day(one.shownOn),
              one.by,
              ...[one.places, one.wanted, one.unwanted, one.open].map(count => format.number(count)),
            ])}
          />
        )}
      </Card>
    </>
  )
}
