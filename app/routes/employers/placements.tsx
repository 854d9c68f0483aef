import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { employerPlacementsPage } from '~/areas/employers/employer.page.server'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  return runAs(request, 'employers.read', ctx => employerPlacementsPage(ctx, id))
}

export default function EmployerPlacements() {
  const { head, placements } = useLoaderData<typeof loader>()
  const { t } = useTranslation('employers')
  const format = useFormat()
  return (
    <>
      <EmployerTabs head={head} />
      <Card
        title={t('placements.title')}
        sub={t('placements.total', { count: head.counts.placements })}
        foot={t('placements.hidden')}
        flush
      >
        {placements.length === 0 ? (
          <EmptyState title={t('placements.emptyTitle')}>{t('placements.emptyText')}</EmptyState>
        ) : (
          <Rows label={t('placements.title')}>
            {placements.map(placement => (
              <Row
                key={placement.id}
                what={<Link to={`/placements/${placement.id}`}>{placement.vacancy.title}</Link>}
                sub={placement.startsOn && placement.endsOn ? format.days(placement.startsOn, placement.endsOn) : null}
              />
            ))}
          </Rows>
        )}
      </Card>
    </>
  )
}
