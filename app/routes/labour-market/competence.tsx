import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { useItemText } from '~/areas/engagement/surveys/components/use-item-text'
import { marketCompetencePage } from '~/areas/insight/labour-market/competence.page.server'
import { HowCounted } from '~/areas/insight/labour-market/components/how-counted'
import { useSectionWord } from '~/areas/insight/labour-market/components/labour-filters'
import { QuartersFigure } from '~/areas/insight/labour-market/components/quarters-figure'
import { SharesTable } from '~/areas/insight/labour-market/components/shares-table'
import { StandingChip } from '~/areas/insight/labour-market/components/standing-chip'
import { languageOf } from '~/platform/i18n.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  return runAs(request, 'network.read', async ctx => {
    const page = await marketCompetencePage(ctx, objectId(params.conceptId), language)
    return { ...page, title: page.concept.label }
  })
}

/** One competence: where it is asked, since when, and how many clients show it. */
export default function MarketCompetence() {
  const page = useLoaderData<typeof loader>()
  const { concept, survey } = page
  const { t } = useTranslation('labour-market')
  const { number, day } = useFormat()
  const section = useSectionWord()
  const itemText = useItemText()
  const behind = (more: Record<string, string>) =>
    `/labour-market/places?${new URLSearchParams({ competence: concept.id, ...more }).toString()}`
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/labour-market', label: t('title') }]} />}
        title={concept.label}
        state={<StandingChip standing={page.standing} />}
      />
      <div className="stack">
        <Card
          title={t('one.asked')}
          sub={t('one.shownOn', { day: day(page.shownOn) })}
          aside={<Link to={`/concepts/${concept.id}`}>{t('one.toConcept')}</Link>}
        >
          <Facts
            wide
            items={[
              {
                label: t('one.places'),
                value:
                  page.places === 0 ? (
                    t('one.none')
                  ) : (
                    <Link to={behind({})}>{t('cell.places', { count: page.places })}</Link>
                  ),
              },
              { label: t('fields.seats'), value: number(page.seats) },
              { label: t('fields.learnable'), value: t('cell.places', { count: page.learnable }) },
              {
                label: t('fields.clients'),
                value: page.clients === null ? t('fewer') : t('atLeast', { count: page.clients }),
              },
              {
                label: survey ? t('one.said', { name: survey.name }) : t('survey.title'),
                value: survey
                  ? t('one.saidWords', {
                      item: itemText(survey),
                      importance: number(survey.importance, 1),
                      lacking: number(survey.lacking, 1),
                      gap: number(survey.gap, 1),
                      answers: survey.answers,
                    })
                  : t('one.saidNone'),
              },
            ]}
          />
        </Card>
        <SharesTable
          title={t('one.bySection')}
          head={t('fields.sector')}
          lines={page.bySection.map(one => ({
            ...one,
            name: one.of ? section(one.of) : t('one.noSection'),
            to: one.of ? behind({ sector: one.of }) : null,
          }))}
        />
        <SharesTable
          title={t('one.byTown')}
          head={t('fields.town')}
          lines={page.byTown.map(one => ({
            ...one,
            name: one.of ?? t('one.noTown'),
            to: one.of ? behind({ town: one.of }) : null,
          }))}
        />
        <SharesTable
          title={t('one.byLevel')}
          head={t('fields.level')}
          lines={page.byLevel.map(one => ({ ...one, name: t('one.level', { level: one.of }), to: null }))}
        />
        <QuartersFigure quarters={page.byQuarter} />
        <HowCounted shownOn={page.shownOn} />
      </div>
    </>
  )
}
