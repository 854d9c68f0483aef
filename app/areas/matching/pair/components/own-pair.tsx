import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { useFormat } from '~/ui/format-context'
import { PageHead } from '~/ui/page-head'
import { hoursOf } from '../../hours-range'
import { dropWords, timesWords, type DropSpeech } from '../drop-words'
import type { PairCompetence, PairReasons } from '../pair-reasons.server'
import type { DropRemedy } from '../remedies'
import { useDropSpeech } from './use-drop-speech'

/** A trainee's own page about one place: what fits, what does not, and what can help, in plain words. */
export function OwnPair({ pair }: { pair: PairReasons }) {
  const { t } = useTranslation('pair')
  const { t: matching } = useTranslation('matching')
  const format = useFormat()
  const speech = useDropSpeech()
  const { place, competences, dropped } = pair
  const facts = [
    place.employer?.name,
    place.city,
    hoursOf(place) ? matching('hours', { range: hoursOf(place) }) : null,
    place.kilometres === null ? null : t('km', { count: Math.round(place.kilometres) }),
  ]
  const wished = pair.clientFit.wishes.filter(wish => wish.isMet)
  const own = pair.remedies.filter(remedy => remedy.side === 'client')
  const helps = [
    ...own.map(remedy => helpWords(remedy, speech)),
    ...(pair.remedies.length > own.length ? [t('own.helps.place')] : []),
  ]
  return (
    <>
      <PageHead title={t('own.title')} sub={place.title} />
      <div className="stack">
        <Card title={place.title} sub={facts.filter(Boolean).join(', ')}>
          <p>{place.isOpen ? (dropped.length === 0 ? t('own.fits') : t('own.dropsTitle')) : t('closed')}</p>
          <ul>
            {dropped.map((reason, index) => (
              <li key={index}>{dropWords(reason, speech, true)}</li>
            ))}
          </ul>
        </Card>
        {helps.length > 0 ? (
          <Card title={t('own.helpsTitle')}>
            <ul>
              {helps.map(words => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Card>
        ) : null}
        <OwnList title={t('own.can')} of={competences.filter(one => one.fulfilment === 'met')} withEvidence />
        <OwnList title={t('own.learnHere')} of={competences.filter(one => one.fulfilment === 'learnable')} />
        <OwnList
          title={t('own.not')}
          of={competences.filter(one => one.fulfilment === 'partly' || one.fulfilment === 'gap')}
        />
        {wished.length > 0 ? (
          <Card title={t('own.wishes')}>
            <p>{format.list(wished.map(wish => wish.label ?? t(`client.kinds.${wish.kind}`)))}</p>
          </Card>
        ) : null}
        <p>{t('own.ask')}</p>
        <p className="cluster">
          <Link to="/my-choices">{t('own.back')}</Link>
          <Link to="/my/learn">{t('own.learn')}</Link>
        </p>
      </div>
    </>
  )
}

function OwnList({
  title,
  of,
  withEvidence,
}: {
  title: string
  of: readonly PairCompetence[]
  withEvidence?: boolean
}) {
  const { t } = useTranslation('pair')
  if (of.length === 0) return null
  return (
    <Card title={title}>
      <ul>
        {of.map(({ uri, label, evidence }) => (
          <li key={uri}>
            {withEvidence && evidence.length > 0 ? t('own.because', { label, evidence: evidence.join(', ') }) : label}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function helpWords(remedy: DropRemedy, speech: DropSpeech): string {
  const { t, format } = speech
  switch (remedy.kind) {
    case 'travel':
      return t('own.helps.travel', { extra: format.number(remedy.extraKilometres) })
    case 'hours':
      return t(`own.helps.hours.${remedy.way}`, { hours: format.number(remedy.hours) })
    case 'times':
      return t('own.helps.times', { times: timesWords(remedy.times, speech) })
    case 'language':
      return t('own.helps.language', { language: format.language(remedy.language), to: remedy.to })
    case 'licence':
      return t('own.helps.licence', { licence: remedy.licence })
    case 'permission':
      return t('own.helps.permission')
    case 'seats':
      return t('own.helps.place')
  }
}
