import { useTranslation } from 'react-i18next'
import { shownPostcode } from '~/areas/employers/components/sites-card'
import { Card } from '~/ui/card'
import { Facts } from '~/ui/facts'
import { useFormat } from '~/ui/format-context'
import type { Vacancy } from '../vacancies.store.server'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const parts = ['am', 'pm', 'ev'] as const

/** When, how long, and what is truly asked. */
export function VacancyConditions({ vacancy }: { vacancy: Vacancy }) {
  const { t } = useTranslation('vacancies')
  const format = useFormat()
  const { hoursMin, hoursMax, startDate, endDate } = vacancy
  const hours =
    hoursMin === null && hoursMax === null
      ? null
      : t('fields.hoursRange', { min: hoursMin ?? 0, max: hoursMax ?? hoursMin ?? 0 })
  const period =
    startDate && endDate
      ? format.days(startDate, endDate)
      : startDate
        ? t('from', { day: format.day(startDate) })
        : null
  const when = days
    .map(day => ({ day, parts: parts.filter(part => vacancy.dayParts.includes(`${day}_${part}`)) }))
    .filter(line => line.parts.length > 0)
    .map(line => `${t(`days.${line.day}`)} ${line.parts.map(part => t(`parts.${part}`)).join(' ')}`)
  return (
    <Card title={t('sections.conditions')}>
      <Facts
        items={[
          { label: t('fields.hours'), value: hours },
          { label: t('fields.period'), value: period },
          { label: t('fields.dayParts'), value: when.join(', ') },
          { label: t('fields.languageLevel'), value: vacancy.languageLevel },
          { label: t('fields.licence'), value: vacancy.licence },
          { label: t('fields.postcode'), value: shownPostcode(vacancy.postcode) },
        ]}
      />
    </Card>
  )
}
