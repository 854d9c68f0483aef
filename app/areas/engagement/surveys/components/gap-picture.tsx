import { useTranslation } from 'react-i18next'
import type { Figure } from '../survey-figures'

const size = 440
const edge = 40
const ticks = [1, 2, 3, 4, 5]
const along = (value: number) => edge + ((value - 1) / 4) * (size - edge - 16)
const up = (value: number) => size - along(value)

/** Items by importance (upwards) and lack (to the right); each is a number that the list explains. */
export function GapPicture({ figures, names }: { figures: readonly Figure[]; names: (item: string) => string }) {
  const { t } = useTranslation('surveys')
  const spots = apart(figures)
  return (
    <div className="gap-picture">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        className="gap-plot"
        role="img"
        aria-label={t('results.pictureLabel', { count: figures.length })}
      >
        <rect x={along(3)} y={up(5)} width={along(5) - along(3)} height={up(3) - up(5)} className="gap-corner" />
        {ticks.map(tick => (
          <g key={tick} className="gap-tick" aria-hidden="true">
            <path d={`M${along(tick)} ${up(5)}V${up(1)}M${along(1)} ${up(tick)}H${along(5)}`} />
            <text x={along(tick)} y={size - edge + 20} textAnchor="middle">
              {tick}
            </text>
            <text x={edge - 10} y={up(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        <text x={along(5)} y={size - 4} textAnchor="end" className="gap-axis">
          {t('results.axisLacking')} →
        </text>
        <text x={edge + 2} y={11} className="gap-axis">
          ↑ {t('results.axisImportance')}
        </text>
        {spots.map(({ figure, number, x, y }) => (
          <g key={figure.item} className={number <= 5 ? 'gap-dot gap-dot-top' : 'gap-dot'} aria-hidden="true">
            <circle cx={x} cy={y} r={11} />
            <text x={x} y={y + 4} textAnchor="middle">
              {number}
            </text>
          </g>
        ))}
      </svg>
      <ol className="gap-list">
        {spots.map(({ figure }) => (
          <li key={figure.item}>{names(figure.item)}</li>
        ))}
      </ol>
    </div>
  )
}

interface Spot {
  figure: Figure
  number: number
  x: number
  y: number
}

/** Dots at their place, numbered by gap; one that would hide another moves just beside it. */
function apart(figures: readonly Figure[]): Spot[] {
  const spots: Spot[] = []
  const sorted = [...figures].sort((a, b) => a.rank - b.rank || (a.item < b.item ? -1 : 1))
  sorted.forEach((figure, index) => {
    const at = { x: along(figure.lacking), y: up(figure.importance) }
    let turn = 0
    const place = () =>
      turn === 0 ? at : { x: at.x + Math.cos(turn) * (18 + turn * 2), y: at.y + Math.sin(turn) * (18 + turn * 2) }
    while (turn < 12 && spots.some(one => Math.hypot(one.x - place().x, one.y - place().y) < 21)) turn += 0.8
    spots.push({ figure, number: index + 1, ...place() })
  })
  return spots
}
