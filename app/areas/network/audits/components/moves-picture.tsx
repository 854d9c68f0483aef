import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { kindOf } from '../../relation-grid'
import { arrowOf, cellSize, gridLeft, gridTop, middleOf } from '../arrow-geometry'
import type { GridMove } from '../movement'

export const mostArrows = 20
const scores = [0, 1, 2, 3, 4, 5]

/** The grid of strength and importance with an arrow for each movement from cell to cell. */
export function MovesPicture({ moves, weakGap }: { moves: readonly GridMove[]; weakGap: number }) {
  const { t } = useTranslation('audits')
  const { t: network } = useTranslation('network')
  const { number } = useFormat()
  const head = useId()
  const shown = moves.slice(0, mostArrows)
  const largest = Math.max(0, ...moves.map(move => move.count))
  const word = (score: number) => (score === 0 ? network('grid.unknownShort') : String(score))
  const bottom = gridTop + scores.length * cellSize
  const count = moves.reduce((sum, move) => sum + move.count, 0)
  return (
    <svg
      viewBox={`0 0 ${gridLeft + 6 * cellSize + 12} ${bottom + 56}`}
      className="relation-grid relation-moves"
      role="img"
      aria-label={t('changed.gridLabel', { count })}
    >
      <defs>
        {['up', 'down'].map(way => (
          <marker
            key={way}
            id={`${head}${way}`}
            className={`move-${way}`}
            viewBox="0 0 10 10"
            refX="5"
            refY="5"
            markerUnits="userSpaceOnUse"
            markerWidth="20"
            markerHeight="20"
            orient="auto"
          >
            <path d="M0 0 L10 5 L0 10 z" />
          </marker>
        ))}
      </defs>
      {scores.map(importance =>
        scores.map(strength => {
          const { x, y } = middleOf({ strength, importance })
          return (
            <rect
              key={`${strength} ${importance}`}
              x={x - cellSize / 2}
              y={y - cellSize / 2}
              width={cellSize}
              height={cellSize}
              className={`cell-${kindOf(strength || null, importance || null, weakGap)}`}
            />
          )
        }),
      )}
      {scores.map(score => (
        <g key={score}>
          <text x={gridLeft - 12} y={middleOf({ strength: 0, importance: score }).y + 5} textAnchor="end">
            {word(score)}
          </text>
          <text x={middleOf({ strength: score, importance: 0 }).x} y={bottom + 20} textAnchor="middle">
            {word(score)}
          </text>
        </g>
      ))}
      {shown.map(move => {
        const { from, bend, to, width } = arrowOf(move, largest)
        const way = move.to.strength >= move.from.strength ? 'up' : 'down'
        return (
          <path
            key={JSON.stringify([move.from, move.to])}
            className={`move move-${way}`}
            d={`M${from.x} ${from.y} Q${bend.x} ${bend.y} ${to.x} ${to.y}`}
            strokeWidth={width}
            markerEnd={`url(#${head}${way})`}
          />
        )
      })}
      {shown.map(move => {
        const { label } = arrowOf(move, largest)
        return (
          <text
            key={JSON.stringify([move.from, move.to])}
            x={label.x}
            y={label.y + 5}
            textAnchor="middle"
            className="cell-count"
          >
            {number(move.count)}
          </text>
        )
      })}
      <text x={gridLeft + 6 * cellSize} y={bottom + 44} textAnchor="end">
        {network('filters.strength')} →
      </text>
      <text x={18} y={gridTop} textAnchor="end" transform={`rotate(-90 18 ${gridTop})`}>
        {network('filters.importance')} →
      </text>
    </svg>
  )
}
