import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { levelKey } from '../../components/level-key'
import type { ActivitiesPage } from '../activities.page.server'
import { useActivityText } from './use-activity-text'

/** Each activity with its level, what it costs, the need it serves and the effect expected for the client. */
export function ActivityList({ page }: { page: Pick<ActivitiesPage, 'activities' | 'may'> }) {
  const { t } = useTranslation('levels')
  const { t: gatherings } = useTranslation('gatherings')
  const { t: engagement } = useTranslation('engagement')
  const text = useActivityText()
  const format = useFormat()
  return (
    <SimpleTable
      phone="cards"
      caption={t('activities.title')}
      head={[
        t('activities.name'),
        t('activities.minLevel'),
        t('activities.heads.need'),
        t('activities.heads.employer'),
        t('activities.heads.client'),
        t('activities.hours'),
        ...(page.may.plan ? [gatherings('title')] : []),
      ]}
      rows={page.activities.map(one => [
        page.may.shape ? (
          <Link key={one.key} to={`/activities/edit?activity=${one.key}`}>
            {text(one.name)}
          </Link>
        ) : (
          text(one.name)
        ),
        `${one.minLevel} ${engagement(`level.names.${levelKey(one.minLevel)}`)}`,
        one.needs.map(need => t(`needs.${need}`)).join(', '),
        text(one.benefit),
        text(one.expectedEffect),
        t('activities.hoursOf', {
          employer: format.number(one.employerHours, 2),
          network: format.number(one.networkHours, 2),
        }),
        ...(page.may.plan
          ? [
              <Link
                key="plan"
                to={`/events/new?activity=${one.key}`}
                aria-label={gatherings('planFor', { activity: text(one.name) })}
              >
                {gatherings('plan')}
              </Link>,
            ]
          : []),
      ])}
    />
  )
}
