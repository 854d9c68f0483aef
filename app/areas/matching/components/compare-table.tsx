import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { StateMark, type StateShape } from '~/ui/state-mark'
import { SimpleTable } from '~/ui/table/simple-table'
import type { ComparedCompetence, Standing } from '../compare'
import type { ShownPlace } from '../shown-place'
import { hoursOf } from '../hours-range'

type Compared = ShownPlace & { dropped: readonly string[] }

interface Props {
  places: readonly Compared[]
  competences: readonly ComparedCompetence[]
  /** Leads to the comparison without a place. */
  without: (vacancyId: string) => string
}

const shapes: Record<Exclude<Standing, 'none'>, StateShape> = {
  met: 'full',
  partly: 'half',
  learnable: 'begun',
  gap: 'open',
}

/** Places side by side: facts first, then each competence that one of them asks. */
export function CompareTable({ places, competences, without }: Props) {
  const { t } = useTranslation('matching')
  const format = useFormat()
  const unknown = t('compare.unknown')
  const facts: [string, (place: Compared) => React.ReactNode][] = [
    [t('map.clientFit'), place => (place.clientFit === null ? unknown : format.number(place.clientFit))],
    [
      t('map.employerFit'),
      ({ employerFit: now, learnable }) =>
        learnable > 0 ? t('compare.withLearning', { now, then: Math.min(100, now + learnable) }) : format.number(now),
    ],
    [t('compare.employer'), place => place.employerName],
    [t('compare.town'), place => place.city ?? unknown],
    [t('compare.distance'), place => (place.kilometres === null ? unknown : t('km', { count: place.kilometres }))],
    [t('compare.hours'), place => hoursOf(place) || unknown],
    [t('compare.start'), place => (place.startDate ? format.day(place.startDate) : unknown)],
    [t('compare.mentor'), place => place.mentorName ?? t('noMentor')],
    [t('compare.seats'), place => format.number(place.seatsFree)],
    [t('growth'), place => (place.growth.length > 0 ? format.list(place.growth) : '–')],
    ...(places.some(place => place.dropped.length > 0)
      ? [
          [
            t('compare.dropped'),
            (place: Compared) => format.list(place.dropped.map(code => t(`compare.drops.${code as 'travel'}`))) || '–',
          ] as [string, (place: Compared) => React.ReactNode],
        ]
      : []),
  ]
  return (
    <div className="compare-places">
      <SimpleTable
        caption={t('compare.caption')}
        head={[
          t('compare.what'),
          ...places.map(place => (
            <span key={place.vacancyId} className="stack stack-s">
              <span>{place.title}</span>
              {places.length > 1 ? (
                <Link
                  to={without(place.vacancyId)}
                  preventScrollReset
                  aria-label={t('compare.without', { title: place.title })}
                >
                  {t('compare.remove')}
                </Link>
              ) : null}
            </span>
          )),
        ]}
        rows={[
          ...facts.map(([name, value]) => [name, ...places.map(value)]),
          ...competences.map(row => [
            row.claimed > 0 ? t('compare.claimed', { label: row.label, level: row.claimed }) : row.label,
            ...row.cells.map((cell, column) =>
              cell.standing === 'none' ? (
                <span key={column} className="muted">
                  {t('compare.standings.none')}
                </span>
              ) : (
                <StateMark
                  key={column}
                  shape={shapes[cell.standing]}
                  tone={cell.standing === 'met' ? 'good' : 'neutral'}
                >
                  {t(`compare.standings.${cell.standing}`, { level: cell.asked })}
                </StateMark>
              ),
            ),
          ]),
        ]}
      />
    </div>
  )
}
