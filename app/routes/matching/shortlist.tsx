import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { fitChangesOf } from '~/areas/matching/changes/fit-changes.page.server'
import { FitChangesCard } from '~/areas/matching/components/fit-changes-card'
import { Openings } from '~/areas/matching/components/openings'
import { OrderForm } from '~/areas/matching/components/order-form'
import { PlaceCard } from '~/areas/matching/components/place-card'
import { DroppedLinks } from '~/areas/matching/dropped/components/dropped-links'
import { ViewLinks } from '~/areas/matching/components/view-links'
import { placesAsked } from '~/areas/matching/places-asked'
import { shortlistPage } from '~/areas/matching/shortlist.page.server'
import { ChooseBar, ChoosePlace } from '~/areas/shortlists/components/choose-bar'
import { countShortlists } from '~/areas/shortlists/shortlist.page.server'
import { languageOf } from '~/platform/i18n.server'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { pageTitle } from '~/ui/page-title'
import { answerMatchAct } from './match-acts.server'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.head.name)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { order } = placesAsked(new URL(request.url).searchParams)
  const language = await languageOf(request)
  return runAs(request, 'matching.read', async ctx => {
    const clientId = objectId(params.clientId)
    return {
      ...(await shortlistPage(ctx, clientId, order, language)),
      shortlists: await countShortlists(ctx, clientId),
      changes: await fitChangesOf(ctx, clientId),
      mayShow: ctx.actor.role !== 'trainee',
    }
  })
}

export function action({ request, params }: ActionFunctionArgs) {
  return answerMatchAct(request, objectId(params.clientId), `/clients/${params.clientId}/matches`)
}

export default function Shortlist() {
  const page = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('matching')
  const { t: lists } = useTranslation('shortlists')
  const { t: learn } = useTranslation('learn')
  return (
    <>
      <ClientHead head={page.head} />
      <div className="stack">
        <p className="cluster">
          <span>
            {t('summary', { fitting: page.fitting, total: page.total })}{' '}
            <DroppedLinks clientId={page.head.id} dropped={page.dropped} isLinked={page.mayShow} />
          </span>
          <Link to={`/clients/${page.head.id}/file`}>{t('changeFilters')}</Link>
        </p>
        <div className="cluster">
          <ViewLinks clientId={page.head.id} order={page.order} here="list" />
          {page.shortlists > 0 && page.mayShow ? (
            <Link to={`/clients/${page.head.id}/shortlists`}>{lists('toLists', { count: page.shortlists })}</Link>
          ) : null}
        </div>
        <div className="cols">
          <div className="stack choose-list">
            <OrderForm order={page.order} />
            {page.places.length === 0 ? <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState> : null}
            {page.places.map(place => (
              <PlaceCard
                key={place.vacancyId}
                place={place}
                clientId={page.head.id}
                mayPropose={page.hasSnapshot}
                isNew={page.changes?.fresh.includes(place.vacancyId) ?? false}
                choose={<ChoosePlace vacancyId={place.vacancyId} title={place.title} />}
                reply={reply && 'intent' in reply && reply.values.vacancyId === place.vacancyId ? reply : null}
              />
            ))}
            {page.places.length > 0 ? (
              <ChooseBar clientId={page.head.id} order={page.order} mayShow={page.mayShow} />
            ) : null}
          </div>
          <aside className="stack">
            <Card title={t('howTitle')}>
              <p className="small">{t('how')}</p>
              <p>
                <Link to="/how-matching-works">{t('howMore')}</Link>
              </p>
            </Card>
            {page.changes ? <FitChangesCard changes={page.changes} /> : null}
            {page.openings.length > 0 ? <Openings openings={page.openings} /> : null}
            <Card title={learn('link')}>
              <p>
                <Link to={`/clients/${page.head.id}/learn`}>{learn('linkText')}</Link>
              </p>
            </Card>
            {page.setAside.length > 0 ? (
              <Card title={t('setAside')}>
                {page.setAside.map(place => (
                  <Form key={place.vacancyId} method="post" className="cluster" preventScrollReset>
                    <input type="hidden" name="intent" value="put-back" />
                    <input type="hidden" name="vacancyId" value={place.vacancyId} />
                    <span>{place.title}</span>
                    <Button look="text" small>
                      {t('putBack')}
                    </Button>
                  </Form>
                ))}
              </Card>
            ) : null}
          </aside>
        </div>
      </div>
    </>
  )
}
