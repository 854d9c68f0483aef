import { useId } from 'react'
import { useTranslation } from 'react-i18next'

interface FitBarsProps {
  /** How well the place fits the client, 0 to 100; null when too little is known. */
  client: number | null
  /** How well the client fits the place now, 0 to 100. */
  employer: number
  /** What can be learnt on the place, in points on top of `employer`. */
  learnable?: number
  clientLabel?: string
  employerLabel?: string
}

/** Two fits, never one: the client's first. Hatched is what can be learnt on the place. */
export function FitBars({ client, employer, learnable = 0, clientLabel, employerLabel }: FitBarsProps) {
  const { t } = useTranslation('common')
  const total = Math.min(100, Math.round(employer + learnable))
  const now = Math.round(employer)
  return (
    <div className="fit">
      <span>{clientLabel ?? t('fit.client')}</span>
      {client === null ? (
        <small className="muted">{t('fit.unknown')}</small>
      ) : (
        <Bar kind="client" value={client} words={t('fit.percent', { value: Math.round(client) })} />
      )}
      <b aria-hidden="true">{client === null ? '?' : Math.round(client)}</b>
      <span>{employerLabel ?? t('fit.employer')}</span>
      <Bar
        kind="employer"
        value={employer}
        learnable={learnable}
        words={learnable > 0 ? t('fit.withLearning', { value: now, total }) : t('fit.percent', { value: now })}
      />
      <b aria-hidden="true">{now}</b>
    </div>
  )
}

function Bar({
  kind,
  value,
  learnable = 0,
  words,
}: {
  kind: 'client' | 'employer'
  value: number
  learnable?: number
  words: string
}) {
  const hatch = useId()
  const now = Math.max(0, Math.min(100, value))
  const more = Math.max(0, Math.min(100 - now, learnable))
  return (
    <svg className="bar" role="img" aria-label={words}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M1.5 0V5" className="bar-learn" strokeWidth="2" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" className="bar-track" />
      {more > 0 ? <rect width={`${now + more}%`} height="100%" fill={`url(#${hatch})`} /> : null}
      <rect width={`${now}%`} height="100%" className={`bar-${kind}`} />
    </svg>
  )
}
