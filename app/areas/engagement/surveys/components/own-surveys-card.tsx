import { Link } from '@remix-run/react'
import { Check, ClipboardList } from 'lucide'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '~/ui/button'
import { Card } from '~/ui/card'
import { Dot } from '~/ui/chip'
import { useFormat } from '~/ui/format-context'
import { Icon } from '~/ui/icon'
import { Row, Rows } from '~/ui/row'
import type { OwnSurveys } from '../own-surveys.page.server'

/** The surveys that a firm was asked: what waits for its answer, and what it answered. Nothing when it never was. */
export function OwnSurveysCard({ surveys }: { surveys: OwnSurveys }) {
  const { t } = useTranslation('surveys')
  if (surveys.length === 0) return null
  return (
    <Card title={t('own.title')} flush>
      <Rows label={t('own.title')}>
        {surveys.map(one => (
          <OwnSurveyRow key={one.id} one={one} />
        ))}
      </Rows>
    </Card>
  )
}

function OwnSurveyRow({ one }: { one: OwnSurveys[number] }) {
  const { t } = useTranslation('surveys')
  const format = useFormat()
  const to = `/my-organisation/surveys/${one.id}`
  const isAnswered = one.standing === 'answered'
  const day = (value: Date | string | null) => (value ? format.day(value) : '')
  return (
    <Row
      mark={
        <Dot tone={isAnswered ? 'good' : 'warn'}>
          <Icon of={isAnswered ? Check : ClipboardList} />
        </Dot>
      }
      what={<Link to={to}>{t('own.name', { year: one.year })}</Link>}
      sub={
        isAnswered
          ? t(one.answeredBy === 'conversation' ? 'own.answeredTogether' : 'own.answeredOn', {
              day: day(one.answeredAt),
            })
          : [
              one.standing === 'half-way' ? t('own.halfWay', { day: day(one.savedAt) }) : null,
              t('own.until', { day: day(one.closesOn) }),
            ]
              .filter(Boolean)
              .join(' · ')
      }
      acts={
        isAnswered ? null : (
          <LinkButton to={to} look="quiet" small aria-label={t('own.answerAbout', { year: one.year })}>
            {one.standing === 'half-way' ? t('own.goOn') : t('own.answer')}
          </LinkButton>
        )
      }
    />
  )
}
