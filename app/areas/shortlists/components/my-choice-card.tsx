import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hoursOf } from '~/areas/matching/hours-range'
import type { FormReply } from '~/platform/forms/form-reply'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { Fold } from '~/ui/fold'
import { useFormat } from '~/ui/format-context'
import type { MyChoice } from '../my-shortlist.page.server'
import { AnswerForms } from './answer-forms'

interface Props {
  listId: string
  place: MyChoice
  reply: FormReply | null
}

/** One place for the client: what it is, what fits, what can be learnt, and yes or no. */
export function MyChoiceCard({ listId, place, reply }: Props) {
  const { t } = useTranslation('shortlists')
  const { t: placements } = useTranslation('placements')
  const { t: matching } = useTranslation('matching')
  const { t: pair } = useTranslation('pair')
  const format = useFormat()
  const hours = hoursOf(place)
  const facts = [
    place.city,
    hours ? matching('hours', { range: hours }) : null,
    place.kilometres === null ? null : t('mine.far', { count: place.kilometres }),
    place.startDate ? placements('pages.mine.from', { day: format.day(place.startDate) }) : null,
  ]
  const lists = [
    ['can', place.can],
    ['learn', place.learn],
    ['not', place.not],
  ] as const
  const forms = <AnswerForms listId={listId} placeId={place.id} {...place} reply={reply} />
  return (
    <Card title={place.title} sub={place.employerName}>
      <div className="stack">
        <p>{facts.filter(Boolean).join(', ')}</p>
        {lists.map(([key, labels]) =>
          labels.length > 0 ? (
            <p key={key}>
              <strong>{t(`mine.${key}`)}:</strong> {format.list(labels)}
            </p>
          ) : null,
        )}
        <p>
          <Link to={`/clients/${place.clientId}/matches/${place.vacancyId}`}>{pair('own.title')}</Link>
        </p>
        {place.isRunning ? (
          <p className="cluster">
            <Chip tone="good">{t('mine.proposed')}</Chip>
            <Link to="/my-path">{t('mine.toPath')}</Link>
          </p>
        ) : place.answer === null ? (
          forms
        ) : (
          <>
            <p>
              <Chip tone={place.answer === 'wanted' ? 'good' : 'neutral'}>
                {t(place.answer === 'wanted' ? 'mine.saidYes' : 'mine.saidNo')}
              </Chip>
            </p>
            <Fold title={t('mine.change')} open={reply?.values.placeId === place.id}>
              {forms}
            </Fold>
          </>
        )}
      </div>
    </Card>
  )
}
