import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { SimpleTable } from '~/ui/table/simple-table'
import { searchWith } from '~/ui/table/table-search'
import { findingKeys } from '../../findings'
import type { AuditSums } from '../audit-sums'
import { movements, type GridMove, type Movement, type Place } from '../movement'

/** A difference with its sign. */
export function useSigned(): (value: number) => string {
  const { number } = useFormat()
  return value => (value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : number(0))
}

interface TotalsProps {
  before: AuditSums
  after: AuditSums
  days: { before: string; after: string }
}

/** Relations and findings then and after. */
export function TotalsTable({ before, after, days }: TotalsProps) {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const { number } = useFormat()
  const signed = useSigned()
  const lines = [
    { label: network('lists.all'), was: before.relations, is: after.relations },
    ...findingKeys.map(key => ({
      label: network(`lists.${key}`),
      was: before.findings[key],
      is: after.findings[key],
    })),
  ]
  return (
    <SimpleTable
      caption={t('changed.totals')}
      numbers={[1, 2, 3]}
      head={[network('findingColumns.finding'), days.before, days.after, t('changed.difference')]}
      rows={lines.map(line => [line.label, number(line.was), number(line.is), signed(line.is - line.was)])}
    />
  )
}

/** What became of relations, each number with its rule; leads to those relations below. */
export function MovementsTable({ counts }: { counts: Record<Movement, number> }) {
  const { t } = useTranslation('audits')
  const { number } = useFormat()
  const [search] = useSearchParams()
  return (
    <SimpleTable
      caption={t('changed.movements')}
      phone="cards"
      numbers={[1]}
      head={[t('changed.movement'), t('changed.count'), t('changed.rule')]}
      rows={movements.map(key => [
        <Link key={key} to={searchWith(search, { move: key, after: null, before: null })} preventScrollReset>
          {t(`movements.${key}`)}
        </Link>,
        number(counts[key]),
        <span key="rule" className="small">
          {t(`movementRules.${key}`)}
        </span>,
      ])}
    />
  )
}

/** Every movement in the grid in numbers: the same as the picture, and those that are too small for it. */
export function MovesTable({ moves }: { moves: readonly GridMove[] }) {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const { number } = useFormat()
  const word = (score: number) => (score === 0 ? network('filters.unknown') : String(score))
  const cell = (place: Place) =>
    t('changed.cell', { importance: word(place.importance), strength: word(place.strength) })
  if (moves.length === 0) return <p className="muted">{t('changed.noMoves')}</p>
  return (
    <SimpleTable
      caption={t('changed.grid')}
      numbers={[2]}
      head={[t('changed.from'), t('changed.to'), t('changed.count')]}
      rows={moves.map(move => [cell(move.from), cell(move.to), number(move.count)])}
    />
  )
}
