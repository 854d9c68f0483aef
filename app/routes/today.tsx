import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CalendarCheck } from 'lucide'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { AheadCard } from '~/areas/engagement/gatherings/components/ahead-card'
import { TaskRows } from '~/areas/engagement/components/task-rows'
import { VisitsCard } from '~/areas/engagement/visits/components/visits-card'
import { FirstRows } from '~/areas/insight/components/first-rows'
import { todayPage } from '~/areas/insight/today.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Chip, Dot } from '~/ui/chip'
import { EmptyState } from '~/ui/empty-state'
import { Facts } from '~/ui/facts'
import { sentence } from '~/ui/form/form-context'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'
import { PageHead } from '~/ui/page-head'
import { Row, Rows } from '~/ui/row'
import { titled } from './access/titled'

export const meta = titled

export async function loader({ request }: LoaderFunctionArgs) {
  const title = translator(await languageOf(request), 'insight')('title')
  return runAs(request, 'today.read', async ctx => ({ ...(await todayPage(ctx)), title }))
}

export default function Today() {
  const page = useLoaderData<typeof loader>()
  const { t } = useTranslation('insight')
  const { t: placements } = useTranslation('placements')
  const format = useFormat()
  const { late, today, week } = page.taskCounts
  const asks = page.first.length + late + today
  return (
    <>
      <PageHead
        title={t('title')}
        sub={`${sentence(format.dayLong(page.today))}. ${t('asks', { count: asks })}`}
        acts={page.mayRecord ? <LinkButton to="/contact-moments/new">{t('record')}</LinkButton> : null}
      />
      <div className="cols">
        <div className="stack">
          <Card title={t('first.title')} aside={<span title={t('first.order')}>{t('first.short')}</span>} flush>
            {page.first.length === 0 ? (
              <EmptyState title={t('first.noneTitle')}>{t('first.none')}</EmptyState>
            ) : (
              <FirstRows items={page.first} />
            )}
          </Card>
          <VisitsCard visits={page.visits} back="/today" maySteer={page.mayRecord} />
          <AheadCard gatherings={page.gatherings} />
          {page.hasTasks ? (
            <Card title={t('tasks.title')} aside={t('tasks.counts', { late, today, week })} flush>
              {page.tasks.length + page.done.length === 0 ? (
                <EmptyState title={t('tasks.noneTitle')}>{t('tasks.none')}</EmptyState>
              ) : (
                <TaskRows
                  tasks={[...page.tasks, ...page.done]}
                  today={page.today}
                  back="/today"
                  label={t('tasks.title')}
                />
              )}
            </Card>
          ) : null}
          {page.followUps.length > 0 ? (
            <Card title={t('followUps.title')} flush>
              <Rows label={t('followUps.title')}>
                {page.followUps.map(one => (
                  <Row
                    key={one.id}
                    mark={
                      <Dot>
                        <Icon of={CalendarCheck} />
                      </Dot>
                    }
                    what={
                      <Link to={`/placements/${one.placementId}`}>
                        {placements(`followUps.${one.moment as 'week_2'}`)}: {one.place}
                      </Link>
                    }
                    sub={`${format.dayShort(one.dueOn)} · ${one.employer}`}
                    acts={
                      <Chip tone={one.state === 'asked' ? 'info' : 'neutral'}>
                        {placements(`pages.followUpStates.${one.state as 'asked'}`)}
                      </Chip>
                    }
                  />
                ))}
              </Rows>
            </Card>
          ) : null}
        </div>
        <aside className="stack">
          {page.hasPlacements || page.hasPlaces ? (
            <Card title={t('counts.title')}>
              <Facts
                wide
                items={[
                  page.hasClients && { label: t('counts.clients'), value: format.number(page.counts.clients) },
                  page.hasPlacements && { label: t('counts.running'), value: format.number(page.counts.running) },
                  page.hasPlacements && {
                    label: t('counts.started'),
                    value: format.number(page.counts.startedThisMonth),
                  },
                  page.hasPlaces && { label: t('counts.places'), value: format.number(page.counts.openPlaces) },
                ]}
              />
            </Card>
          ) : null}
          {page.hasClients ? (
            <Card title={t('fitting.title')}>
              {page.fitting.length === 0 ? (
                <p className="muted">{t('fitting.none')}</p>
              ) : (
                <ul className="plain-list stack stack-s">
                  {page.fitting.map(place => (
                    <li key={place.vacancyId}>
                      <Link to={`/vacancies/${place.vacancyId}`}>{place.title}</Link>
                      <br />
                      <span className="small muted">
                        {place.employer} · {t('fitting.clients', { count: place.clients })}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          ) : null}
        </aside>
      </div>
    </>
  )
}
