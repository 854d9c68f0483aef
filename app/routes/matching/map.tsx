import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { PlacesMapPicture } from '~/areas/matching/components/places-map'
import { hoursOf } from '~/areas/matching/hours-range'
import { ViewLinks } from '~/areas/matching/components/view-links'
import { mapPage } from '~/areas/matching/map.page.server'
import { placesAsked } from '~/areas/matching/places-asked'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { pageTitle } from '~/ui/page-title'
import { SimpleTable } from '~/ui/table/simple-table'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.head.name)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { order } = placesAsked(new URL(request.url).searchParams)
  return runAs(request, 'matching.read', ctx => mapPage(ctx, objectId(params.clientId), order))
}

export default function MatchesOnMap() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('matching')
  const format = useFormat()
  return (
    <>
      <ClientHead head={page.head} />
      <div className="stack">
        <div className="cluster">
          <span>{t('summary', { fitting: page.fitting, total: page.total })}</span>
          <ViewLinks clientId={page.head.id} order={page.order} here="map" />
        </div>
        <Card title={t('map.title')}>
          {page.places.length === 0 ? (
            <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
          ) : (
            <div className="stack">
              {page.map.pins.length > 0 ? <PlacesMapPicture map={page.map} /> : null}
              <p className="small">
                {page.map.home ? null : t('map.noHome')}{' '}
                {page.map.off > 0 ? t('map.off', { count: page.map.off }) : null} {t('map.note')}
              </p>
              <SimpleTable
                caption={t('map.title')}
                phone="cards"
                numbers={[1, 2, 4, 5]}
                head={[
                  t('map.place'),
                  t('map.number'),
                  t('map.distance'),
                  t('map.hours'),
                  t('map.clientFit'),
                  t('map.employerFit'),
                ]}
                rows={page.places.map((place, index) => [
                  <span key="place">
                    <Link to={`/vacancies/${place.vacancyId}`}>{place.title}</Link>
                    <br />
                    <small>{[place.employerName, place.city].filter(Boolean).join(' · ')}</small>
                  </span>,
                  format.number(index + 1),
                  place.kilometres === null ? '–' : t('km', { count: place.kilometres }),
                  hoursOf(place) || '–',
                  place.clientFit === null ? '–' : format.number(place.clientFit),
                  format.number(place.employerFit),
                ])}
              />
            </div>
          )}
        </Card>
      </div>
    </>
  )
}
