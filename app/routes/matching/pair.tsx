import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { ClientHead } from '~/areas/clients/components/client-head'
import { PlaceActs } from '~/areas/matching/components/place-acts'
import { hoursOf } from '~/areas/matching/hours-range'
import { ClientFitCard } from '~/areas/matching/pair/components/client-fit-card'
import { CompetencesCard } from '~/areas/matching/pair/components/competences-card'
import { DropsCard, RemediesCard } from '~/areas/matching/pair/components/drops-card'
import { OwnPair } from '~/areas/matching/pair/components/own-pair'
import { pairPage } from '~/areas/matching/pair/pair.page.server'
import type { PairReasons } from '~/areas/matching/pair/pair-reasons.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Button, LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { FitBars } from '~/ui/fit-bars'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { titled } from '../access/titled'
import { answerMatchAct } from './match-acts.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  return runAs(request, 'matching.read', async ctx => {
    const page = await pairPage(ctx, objectId(params.clientId), objectId(params.vacancyId), language)
    return { ...page, title: `${translator(language, 'pair')('title')} ${page.pair.place.title}` }
  })
}

export function action({ request, params }: ActionFunctionArgs) {
  const clientId = objectId(params.clientId)
  return answerMatchAct(request, clientId, `/clients/${clientId}/matches/${objectId(params.vacancyId)}`)
}

/** Why this place fits this client or does not, and what would make it fit. */
export default function Pair() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('pair')
  const { head, pair } = page
  if (page.isOwn) return <OwnPair pair={pair} />
  const list = `/clients/${head.id}/matches`
  return (
    <>
      <ClientHead
        head={head}
        acts={
          <LinkButton look="quiet" to={list}>
            {t('back')}
          </LinkButton>
        }
      />
      <div className="stack">
        {pair.place.isOpen ? null : <Notice tone="warn" title={t('closed')} />}
        <PlaceCard pair={pair} />
        <DropsCard pair={pair} />
        <RemediesCard pair={pair} />
        <CompetencesCard pair={pair} />
        <ClientFitCard pair={pair} />
        <Acts />
        <p className="small muted">
          {t('versions', pair.versions)}{' '}
          <Link to={`${list}/${pair.place.vacancyId}/data`} reloadDocument>
            {t('asData')}
          </Link>
        </p>
      </div>
    </>
  )
}

function PlaceCard({ pair }: { pair: PairReasons }) {
  const { t } = useTranslation('pair')
  const format = useFormat()
  const { place, clientFit, employerFit } = pair
  const learnable = Math.round((employerFit.withLearning - employerFit.fit) * 100)
  return (
    <Card title={place.title} sub={t('sub')} aside={<Link to={`/vacancies/${place.vacancyId}`}>{t('toPlace')}</Link>}>
      <div className="stack">
        <FitBars
          client={clientFit.fit === null ? null : Math.round(clientFit.fit * 100)}
          employer={Math.round(employerFit.fit * 100)}
          learnable={learnable}
        />
        <Facts
          items={[
            { label: t('facts.employer'), value: place.employer?.name },
            { label: t('facts.town'), value: place.city },
            {
              label: t('facts.distance'),
              value: place.kilometres === null ? null : t('km', { count: Math.round(place.kilometres) }),
            },
            { label: t('facts.hours'), value: hoursOf(place) },
            { label: t('facts.start'), value: place.startDate ? format.day(place.startDate) : null },
            { label: t('facts.mentor'), value: place.mentor },
            { label: t('facts.seats'), value: format.number(place.seatsFree) },
          ]}
        />
      </div>
    </Card>
  )
}

function Acts() {
  const { head, pair, hasSnapshot, isAside } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t } = useTranslation('pair')
  const { t: matching } = useTranslation('matching')
  const at = `/clients/${head.id}`
  const { vacancyId, isOpen } = pair.place
  const isOffered = isOpen && pair.place.seatsFree > 0
  return (
    <Card title={t('acts.title')}>
      <div className="stack">
        <p className="cluster">
          {isOffered ? (
            <>
              <Link to={`${at}/matches/compare?place=${vacancyId}`}>{t('acts.compare')}</Link>
              <Link to={`${at}/shortlists/new?place=${vacancyId}`}>{t('acts.shortlist')}</Link>
            </>
          ) : null}
          <Link to={`${at}/matches/dropped`}>{t('toDropped')}</Link>
        </p>
        {isAside ? (
          <Form method="post" className="cluster" preventScrollReset>
            <input type="hidden" name="intent" value="put-back" />
            <input type="hidden" name="vacancyId" value={vacancyId} />
            <span>{t('acts.decided')}</span>
            <Button look="quiet" small>
              {matching('putBack')}
            </Button>
          </Form>
        ) : isOffered ? (
          <PlaceActs
            vacancyId={vacancyId}
            clientId={head.id}
            mayPropose={hasSnapshot}
            reply={reply && 'intent' in reply ? reply : null}
          />
        ) : null}
      </div>
    </Card>
  )
}
