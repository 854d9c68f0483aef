import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { runAs } from '~/access/run.server'
import { EmployerTabs } from '~/areas/employers/components/employer-tabs'
import { employerPlacesPage } from '~/areas/employers/employer.page.server'
import { VacancyStatusChip } from '~/areas/vacancies/components/vacancy-status-chip'
import { kindKey } from '~/areas/vacancies/components/vacancy-words'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty-state'
import { useFormat } from '~/ui/format-context'
import { Row, Rows } from '~/ui/row'
import { requiredId } from '../required-id.server'
import { titled } from '../access/titled'

export const meta = titled

export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.employerId)
  return runAs(request, 'employers.read', ctx => employerPlacesPage(ctx, id))
}

export default function EmployerPlaces() {
  const { head, vacancies } = useLoaderData<typeof loader>()
  const { t } = useTranslation('employers')
  const { t: places } = useTranslation('vacancies')
  const format = useFormat()
  const add = head.may.writeVacancies ? (
    <LinkButton look="quiet" to={`/vacancies/new?employer=${head.id}`}>
      {places('add')}
    </LinkButton>
  ) : null
  return (
    <>
      <EmployerTabs head={head} acts={add} />
      <Card title={t('places.title')} flush>
        {vacancies.length === 0 ? (
          <EmptyState title={t('places.emptyTitle')}>{t('places.emptyText')}</EmptyState>
        ) : (
          <Rows label={t('places.title')}>
            {vacancies.map(vacancy => (
              <Row
                key={vacancy.id}
                what={<Link to={`/vacancies/${vacancy.id}`}>{vacancy.title}</Link>}
                sub={[
                  places(`kinds.${kindKey(vacancy.kind)}`),
                  vacancy.site?.name ?? vacancy.site?.city,
                  vacancy.startDate ? places('from', { day: format.day(vacancy.startDate) }) : null,
                  t('places.seats', { taken: vacancy.seatsTaken, seats: vacancy.seats }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                acts={<VacancyStatusChip status={vacancy.status} />}
              />
            ))}
          </Rows>
        )}
      </Card>
    </>
  )
}
