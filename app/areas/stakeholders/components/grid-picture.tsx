import { useTranslation } from 'react-i18next'
import type { PlacedDot } from '../grid-geometry'
import { acrossOf, picture, placeLabels, plot, upOf } from '../grid-geometry'
import { grids, type GridKey } from '../quadrants'
import { useStakeholderWord } from './use-words'

export interface GridDot extends PlacedDot {
  label: string
  isBorderline: boolean
  isAgreed: boolean
  /** Where it stood in the former analysis. */
  before: { across: number; up: number } | null
}

interface GridPictureProps {
  grid: GridKey
  dots: readonly GridDot[]
  limits: { highFrom: number; borderlineFrom: number }
}

const corners = {
  importance: {
    upLeft: ['quadrants', 'A'],
    upRight: ['quadrants', 'B'],
    downLeft: ['quadrants', 'D'],
    downRight: ['quadrants', 'C'],
  },
  interest: {
    upLeft: ['powers', 'keep_satisfied'],
    upRight: ['powers', 'key_player'],
    downLeft: ['powers', 'minimal_effort'],
    downRight: ['powers', 'keep_informed'],
  },
} as const

const short = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text)

/** The grid with its four corners, the borderline strip, and a dot for each stakeholder. */
export function GridPicture({ grid, dots, limits }: GridPictureProps) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const [right, bottom] = [plot.left + plot.width, plot.top + plot.height]
  const [cutX, cutY] = [acrossOf(limits.highFrom - 0.5), upOf(limits.highFrom - 0.5)]
  const [lineX, lineY] = [acrossOf(limits.borderlineFrom - 0.5), upOf(limits.borderlineFrom - 0.5)]
  const corner = corners[grid]
  const areas = [
    ['upLeft', plot.left, plot.top, cutX - plot.left, cutY - plot.top],
    ['upRight', cutX, plot.top, right - cutX, cutY - plot.top],
    ['downLeft', plot.left, cutY, cutX - plot.left, bottom - cutY],
    ['downRight', cutX, cutY, right - cutX, bottom - cutY],
  ] as const
  const textOf = (dot: { id: string }) => {
    const found = dots.find(one => one.id === dot.id)
    return found ? `${short(found.label)}${found.isBorderline ? ` (${t('influence.borderline')})` : ''}` : ''
  }
  const labels = placeLabels(dots, textOf)
  const name = t(grid === 'importance' ? 'influence.gridImportance' : 'influence.gridInterest')
  return (
    <svg
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      className="stake-grid"
      role="img"
      aria-label={t('influence.gridLabel', { grid: name, count: dots.length })}
    >
      {areas.map(([key, x, y, width, height]) => (
        <rect key={key} x={x} y={y} width={width} height={height} className={`corner corner-${grid}-${key}`} />
      ))}
      <rect x={lineX} y={plot.top} width={cutX - lineX} height={plot.height} className="borderline-strip" />
      <rect x={plot.left} y={cutY} width={plot.width} height={lineY - cutY} className="borderline-strip" />
      {areas.map(([key, x, y, width, height]) => {
        const isDown = key.startsWith('down')
        const isRight = key.endsWith('Right')
        return (
          <text
            key={key}
            x={isRight ? x + width - 10 : x + 10}
            y={isDown ? y + height - 10 : y + 20}
            textAnchor={isRight ? 'end' : 'start'}
            className="corner-name"
          >
            {word(corner[key][0], corner[key][1])}
          </text>
        )
      })}
      {[1, 2, 3, 4, 5].map(score => (
        <g key={score} className="grid-tick" aria-hidden="true">
          <text x={acrossOf(score)} y={bottom + 18} textAnchor="middle">
            {score}
          </text>
          <text x={plot.left - 10} y={upOf(score) + 4} textAnchor="end">
            {score}
          </text>
        </g>
      ))}
      <text x={right} y={bottom + 42} textAnchor="end" className="grid-axis">
        {word('scores', grids[grid].across)} →
      </text>
      <text x={16} y={plot.top} textAnchor="end" transform={`rotate(-90 16 ${plot.top})`} className="grid-axis">
        {word('scores', grids[grid].up)} →
      </text>
      {dots.map(dot => (dot.before ? <Trail key={dot.id} dot={dot} before={dot.before} /> : null))}
      {dots.map(dot => (
        <g key={dot.id} className={dot.isAgreed ? 'dot-agreed' : 'dot-open'}>
          <circle
            cx={dot.x}
            cy={dot.y}
            r={dot.radius}
            className={dot.isBorderline ? 'stake-dot stake-dot-borderline' : 'stake-dot'}
          />
        </g>
      ))}
      {dots.map(dot => {
        const spot = labels.get(dot.id)
        return spot ? (
          <text key={dot.id} x={spot.x} y={spot.y} textAnchor={spot.anchor} className="dot-name">
            {textOf(dot)}
          </text>
        ) : null
      })}
    </svg>
  )
}

/** From where a stakeholder stood to where it stands. */
function Trail({ dot, before }: { dot: GridDot; before: { across: number; up: number } }) {
  const [x, y] = [acrossOf(before.across), upOf(before.up)]
  if (Math.hypot(x - dot.x, y - dot.y) < dot.radius + 30) return null
  return (
    <g className="trail">
      <circle cx={x} cy={y} r={5} />
      <path d={`M${x} ${y}L${dot.x} ${dot.y}`} />
    </g>
  )
}
