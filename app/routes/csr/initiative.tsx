import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Pencil } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { useCsrWord } from '~/areas/csr/components/csr-words'
import { initiativePage } from '~/areas/csr/csr.page.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { Notice } from '~/ui/notice'
import { PageHead } from '~/ui/page-head'
import { Row, Rows } from '~/ui/row'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.initiativeId)
  return runAs(request, 'csr.read', async ctx => {
    const page = await initiativePage(ctx, id)
    return { ...page, title: page.initiative.title }
  })
}

export default function Initiative() {
  const {
    initiative: one,
    isLinked,
    share,
    mayWrite,
    places: carried,
    counted,
    difference,
  } = useLoaderData<typeof loader>()
  const { t } = useTranslation('csr')
  const word = useCsrWord()
  const format = useFormat()
  const places =
    share === null
      ? t('noPlaces')
      : `${t('places', { realised: one.placesRealised, wanted: one.placesWanted })} (${t('share', { percent: Math.round(share * 100) })})`
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/csr', label: t('title') }]} />}
        title={one.title}
        state={
          <>
            <Chip>{word('statuses', one.status)}</Chip>
            {one.shared ? <Chip tone="info">{t('shared')}</Chip> : null}
          </>
        }
        sub={t('sample')}
        acts={
          mayWrite ? (
            <LinkButton to={`/csr/${one.id}/edit`} icon={Pencil}>
              {t('change')}
            </LinkButton>
          ) : null
        }
      />
      {isLinked ? null : <Notice tone="warn" title={t('unlinkedText')} />}
      <div className="cols">
        <div className="stack">
          <Card title={t('sections.plan')}>
            <Facts
              items={[
                { label: t('fields.clientGoal'), value: one.clientGoal },
                { label: t('fields.csrGoal'), value: one.csrGoal },
                { label: t('fields.placesRealised'), value: places },
                counted !== null && {
                  label: t('fields.counted'),
                  value:
                    difference === 0
                      ? t('countedSame', { count: counted })
                      : t(difference !== null && difference > 0 ? 'countedLess' : 'countedMore', {
                          count: counted,
                          difference: Math.abs(difference ?? 0),
                        }),
                },
                one.supporters.length > 0 && { label: t('fields.supporters'), value: <Lines of={one.supporters} /> },
                { label: t('fields.organisationForm'), value: one.organisationForm },
                one.kpis.length > 0 && { label: t('fields.kpis'), value: <Lines of={one.kpis} /> },
                { label: t('fields.budget'), value: one.budget === null ? null : format.number(one.budget) },
              ]}
            />
          </Card>
          <Card title={t('sections.places')} sub={t('placesSub')} flush>
            {carried.length === 0 ? (
              <EmptyState level={3} title={t('noCarried')}>
                {t('noCarriedText')}
              </EmptyState>
            ) : (
              <Rows label={t('sections.places')}>
                {carried.map(place => (
                  <Row
                    key={place.id}
                    what={<Link to={`/vacancies/${place.id}`}>{place.title}</Link>}
                    sub={place.employer}
                    acts={<Chip tone={place.begun > 0 ? 'good' : 'neutral'}>{t('begun', { count: place.begun })}</Chip>}
                  />
                ))}
              </Rows>
            )}
          </Card>
        </div>
        <aside className="stack">
          <Card title={t('sections.initiative')}>
            <Facts
              items={[
                {
                  label: t('fields.carrier'),
                  value: one.employerId ? (
                    <Link to={`/employers/${one.employerId}/csr`}>{one.organisation}</Link>
                  ) : (
                    one.organisation
                  ),
                },
                { label: t('fields.theme'), value: word('themes', one.theme) },
                { label: t('fields.level'), value: word('levels', one.level) },
                { label: t('fields.source'), value: one.source },
                one.partners.length > 0 && { label: t('fields.partners'), value: <Lines of={one.partners} /> },
              ]}
            />
          </Card>
        </aside>
      </div>
    </>
  )
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className="plain-list">
      {of.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}
