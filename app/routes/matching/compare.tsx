import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { comparePage } from '~/areas/matching/compare.page.server'
import { CompareTable } from '~/areas/matching/components/compare-table'
import { placesAsked } from '~/areas/matching/places-asked'
import { languageOf } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Notice } from '~/ui/notice'
import { pageTitle } from '~/ui/page-title'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => pageTitle(page?.head.name)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { places } = placesAsked(new URL(request.url).searchParams)
  const language = await languageOf(request)
  return runAs(request, 'matching.read', ctx => comparePage(ctx, objectId(params.clientId), places, language))
}

export default function Compare() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('matching')
  const list = `/clients/${page.head.id}/matches`
  const without = (vacancyId: string) => {
    const left = page.places.filter(place => place.vacancyId !== vacancyId)
    return `${list}/compare?${new URLSearchParams(left.map(place => ['place', place.vacancyId])).toString()}`
  }
  const back = (
    <LinkButton look="quiet" to={list}>
      {t('compare.back')}
    </LinkButton>
  )
  return (
    <>
      <ClientHead head={page.head} acts={back} />
      <Card title={t('compare.title')} sub={t('compare.sub')}>
        <div className="stack">
          {page.gone > 0 ? <Notice tone="warn">{t('compare.gone', { count: page.gone })}</Notice> : null}
          {page.tooMany > 0 ? <Notice tone="info">{t('compare.tooMany', { count: page.tooMany })}</Notice> : null}
          {page.places.length === 0 ? (
            <EmptyState title={t('compare.few.title')} acts={back}>
              {t('compare.few.text')}
            </EmptyState>
          ) : (
            <CompareTable places={page.places} competences={page.competences} without={without} />
          )}
        </div>
      </Card>
    </>
  )
}
