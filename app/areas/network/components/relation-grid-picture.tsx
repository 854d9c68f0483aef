import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { circleOf, type GridCell } from '../relation-grid'

interface Rows {
  rows: readonly { importance: number; cells: readonly GridCell[] }[]
  count: number
}

const size = 84
const left = 64
const top = 12

/** Relations by strength and importance: a circle as large as their number. */
export function RelationGridPicture({ rows, count }: Rows) {
  const { t } = useTranslation('network')
  const { number } = useFormat()
  const largest = Math.max(...rows.flatMap(row => row.cells.map(cell => cell.count)))
  const bottom = top + rows.length * size
  const word = (score: number) => (score === 0 ? t('grid.unknownShort') : String(score))
  return (
    <svg
      viewBox={`0 0 ${left + 6 * size + 12} ${bottom + 56}`}
      className="relation-grid"
      role="img"
      aria-label={t('grid.label', { count })}
    >
      {rows.map((row, line) => (
        <g key={row.importance}>
          <text x={left - 12} y={top + line * size + size / 2 + 5} textAnchor="end">
            {word(row.importance)}
          </text>
          {row.cells.map((cell, at) => (
            <g key={cell.strength}>
              <rect
                x={left + at * size}
                y={top + line * size}
                width={size}
                height={size}
                className={`cell-${cell.kind}`}
              />
              {cell.count > 0 ? (
                <>
                  <circle
                    cx={left + at * size + size / 2}
                    cy={top + line * size + size / 2}
                    r={circleOf(cell.count, largest, size / 2 - 6)}
                  />
                  <text
                    x={left + at * size + size / 2}
                    y={top + line * size + size / 2 + 5}
                    textAnchor="middle"
                    className="cell-count"
                  >
                    {number(cell.count)}
                  </text>
                </>
              ) : null}
            </g>
          ))}
        </g>
      ))}
      {rows[0]?.cells.map((cell, at) => (
        <text key={cell.strength} x={left + at * size + size / 2} y={bottom + 20} textAnchor="middle">
          {word(cell.strength)}
        </text>
      ))}
      <text x={left + 6 * size} y={bottom + 44} textAnchor="end">
        {t('filters.strength')} →
      </text>
      <text x={18} y={top} textAnchor="end" transform={`rotate(-90 18 ${top})`}>
        {t('filters.importance')} →
      </text>
    </svg>
  )
}
