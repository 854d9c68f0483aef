import { useFormat } from '~/ui/format-context'

const [width, row, names, numbers] = [640, 34, 220, 120]

export interface Bar {
  name: string
  n: number
  /** Of all, 0 to 1. */
  share: number | null
}

/** Bars one under another, centred as a funnel or from the left, each with its number and share. */
export function LevelBars({ bars, label, isFunnel }: { bars: readonly Bar[]; label: string; isFunnel?: boolean }) {
  const format = useFormat()
  const most = Math.max(1, ...bars.map(bar => bar.n))
  const room = width - names - numbers
  return (
    <svg viewBox={`0 0 ${width} ${bars.length * row + 8}`} className="sector-chart" role="img" aria-label={label}>
      {bars.map((bar, index) => {
        const y = index * row + 4
        const long = bar.n === 0 ? 1 : Math.max(2, (bar.n / most) * room)
        return (
          <g key={bar.name}>
            <text x={names - 8} y={y + 20} textAnchor="end" className="chart-name">
              {bar.name}
            </text>
            <rect
              x={names + (isFunnel ? (room - long) / 2 : 0)}
              y={y + 5}
              width={long}
              height={20}
              className="bar-plain"
            />
            <text x={isFunnel ? width - numbers + 8 : names + long + 8} y={y + 20} className="chart-number">
              {[format.number(bar.n), bar.share === null ? null : format.percent(bar.share)]
                .filter(Boolean)
                .join(' · ')}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
