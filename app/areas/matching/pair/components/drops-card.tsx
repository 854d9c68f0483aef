import { useTranslation } from 'react-i18next'
import type { PairReasons } from '../pair-reasons.server'
import { dropWords, timesWords, type DropSpeech } from '../drop-words'
import type { DropRemedy } from '../remedies'
import { Card } from '~/ui/card'
import { Chip } from '~/ui/chip'
import { ServiceTies } from './service-ties'
import { useDropSpeech } from './use-drop-speech'

/** Why the place dropped, in full, and each change that would open it. */
export function DropsCard({ pair }: { pair: Pick<PairReasons, 'dropped' | 'remedies'> }) {
  const { t } = useTranslation('pair')
  const speech = useDropSpeech()
  return (
    <Card title={t('drops.title')}>
      {pair.dropped.length === 0 ? (
        <p>{t('drops.none')}</p>
      ) : (
        <ul className="stack stack-s">
          {pair.dropped.map((reason, index) => (
            <li key={index}>{dropWords(reason, speech)}</li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** What would open the place: one change a line, with who would change it and what it brings. */
export function RemediesCard({ pair }: { pair: Pick<PairReasons, 'dropped' | 'remedies'> }) {
  const { t } = useTranslation('pair')
  const speech = useDropSpeech()
  if (pair.remedies.length === 0) return null
  return (
    <Card title={t('remedies.title')} sub={t('remedies.sub')}>
      <ul className="plain-list stack">
        {pair.remedies.map((remedy, index) => {
          const left = remedy.then.dropped.length
          return (
            <li key={index} className="stack stack-s">
              <span>
                <Chip tone={remedy.side === 'client' ? 'client' : 'neutral'}>{t(`remedies.${remedy.side}`)}</Chip>{' '}
                {remedyWords(remedy, speech)}
              </span>
              <span className="small">
                {left === 0 ? t('remedies.enough') : t('remedies.left', { count: left })}{' '}
                {remedy.opens === null ? null : t('remedies.opens', { count: remedy.opens })}
              </span>
              {remedy.services.length > 0 ? <ServiceTies services={remedy.services} /> : null}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function remedyWords(remedy: DropRemedy, speech: DropSpeech): string {
  const { t, format } = speech
  switch (remedy.kind) {
    case 'travel':
      return t('remedies.travel', {
        extra: format.number(remedy.extraKilometres),
        to: format.number(remedy.toKilometres),
      })
    case 'hours':
      return t(`remedies.hours.${remedy.way}`, {
        hours: format.number(remedy.hours),
        to: format.number(remedy.toHours),
      })
    case 'times':
      return t(remedy.side === 'client' ? 'remedies.timesClient' : 'remedies.timesPlace', {
        times: timesWords(remedy.times, speech),
      })
    case 'language':
      return t('remedies.language', {
        language: format.language(remedy.language),
        skill: t(`skills.${remedy.skill}`),
        from: remedy.from,
        to: remedy.to,
      })
    case 'licence':
      return t('remedies.licence', { licence: remedy.licence })
    default:
      return t(`remedies.${remedy.kind}`)
  }
}
