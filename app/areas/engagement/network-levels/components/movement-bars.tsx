import { useFormat } from '~/ui/format-context'
import type { Movement } from '../network-levels'
import { quarterName } from './quarter-name'

const [width, height, top, bottom] = [640, 220, 28, 40]

/** Per quarter what went up above the line and what went down below it, each with its number. */
export function MovementBars({ rows, label }: { rows: readonly Movement[]; label: string }) {
  const format = useFormat()
  const most = Math.max(1, ...rows.map(row => Math.max(row.up, row.down)))
  const line = (height - bottom + top) / 2
  const tall = (n: number) => (n / most) * (line - top - 8)
  const step = width / Math.max(1, rows.length)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="sector-chart" role="img" aria-label={label}>
      <line x1={0} x2={width} y1={line} y2={line} className="chart-line" />
      {rows.map((row, index) => {
        const middle = index * step + step / 2
        return (
          <g key={row.quarter}>
            <rect x={middle - 16} y={line - tall(row.up)} width={32} height={tall(row.up)} className="bar-plain" />
            <rect x={middle - 16} y={line} width={32} height={tall(row.down)} className="bar-hard" />
            <text x={middle} y={line - tall(row.up) - 6} textAnchor="middle" className="chart-number">
              ↑ {format.number(row.up)}
            </text>
            <text x={middle} y={line + tall(row.down) + 18} textAnchor="middle" className="chart-number">
              ↓ {format.number(row.down)}
            </text>
            <text x={middle} y={height - 4} textAnchor="middle" className="chart-name">
              {quarterName(row.quarter)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
