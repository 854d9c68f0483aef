import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { GapPicture } from '~/areas/engagement/surveys/components/gap-picture'
import { OverlayFigure } from '~/areas/engagement/surveys/components/overlay-figure'
import { ResultsTable } from '~/areas/engagement/surveys/components/results-table'
import { TopFives } from '~/areas/engagement/surveys/components/top-fives'
import { YearsFigure } from '~/areas/engagement/surveys/components/years-figure'
import { useItemText } from '~/areas/engagement/surveys/components/use-item-text'
import { useSectorText } from '~/areas/engagement/surveys/components/use-sector-text'
import { surveyResultsPage } from '~/areas/engagement/surveys/survey-results.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { Breadcrumb } from '~/ui/breadcrumb'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { Figure } from '~/ui/figure'
import { Select } from '~/ui/form/select'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { ExportLinks } from '~/ui/table/export-links'
import { titled } from '../access/titled'
import { requiredId } from '../required-id.server'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.surveyId)
  const search = new URL(request.url).searchParams
  const page = await runAs(request, 'surveys.read', ctx => surveyResultsPage(ctx, id, search))
  const t = translator(await languageOf(request), 'surveys')
  return { ...page, title: t('results.title', { name: page.round.name }) }
}

export default function SurveyResults() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('surveys')
  const format = useFormat()
  const text = useItemText()
  const sectorText = useSectorText()
  const { round, chosen, sectors, items, before } = page
  const names = (key: string) => {
    const item = items.find(one => one.key === key)
    return item ? text(item) : key
  }
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { to: '/surveys', label: t('title') },
              { to: `/surveys/${round.id}`, label: round.name },
            ]}
          />
        }
        title={page.title}
        sub={chosen?.n ? `${sectorText(chosen.sector)} · ${t('results.n', { count: chosen.n })}` : null}
      />
      {round.phase !== 'closed' ? (
        <Card>
          <EmptyState level={2} title={t('results.notYetTitle')}>
            {t('results.notYet', { day: format.day(round.closesOn) })}
          </EmptyState>
        </Card>
      ) : !chosen || chosen.n === null ? (
        <Card>
          <EmptyState level={2} title={t('results.none')}>
            {t('results.noneText')}
          </EmptyState>
        </Card>
      ) : (
        <div className="stack">
          <Form method="get" className="search-line no-print" preventScrollReset>
            <Select
              name="sector"
              label={t('results.sector')}
              required
              empty={false}
              defaultValue={chosen.sector}
              choices={sectors.map(one => ({
                value: one.sector,
                label: `${sectorText(one.sector)}, ${one.n === null ? t('results.hiddenSector') : t('results.n', { count: one.n })}`,
                disabled: one.n === null,
              }))}
            />
            <Button look="quiet">{t('results.show')}</Button>
          </Form>
          <Figure
            title={t('results.picture')}
            name="gap"
            acts={<ExportLinks to={`/surveys/${round.id}/results/export`} />}
            picture={<GapPicture figures={chosen.figures} names={names} />}
            table={<ResultsTable figures={chosen.figures} names={names} year={before?.year ?? null} />}
            note={[
              t('results.gapHint'),
              chosen.hidden > 0 ? t('results.hiddenItems', { count: chosen.hidden }) : null,
              before ? null : t('results.noChange'),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
          {before ? <YearsFigure figures={chosen.figures} names={names} years={[before.year, round.year]} /> : null}
          <OverlayFigure overlay={page.overlay} names={names} day={page.portfoliosOn} />
          <TopFives sectors={sectors} names={names} />
          {page.words.length > 0 ? (
            <Card title={t('results.words')} sub={t('results.wordsSub')}>
              <ul className="stack plain-list">
                {page.words.map((one, index) => (
                  <li key={index} className="as-written">
                    {one}
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          {page.mayContact.length > 0 ? (
            <Card title={t('results.contact')} sub={t('results.contactSub')}>
              <ul className="survey-rounds name-columns">
                {page.mayContact.map(one => (
                  <li key={one.id}>
                    <Link to={`/employers/${one.id}`}>{one.name}</Link>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
          <p className="small muted">{text(page.notice)}</p>
        </div>
      )}
    </>
  )
}
