import { useTranslation } from 'react-i18next'
import { participationKinds, stages, type ParticipationKind } from '../analysis-template'
import type { Rated } from './influence-grid'
import { useStakeholderWord } from './use-words'

const [width, names, headHeight, line] = [760, 120, 30, 18]
const kinds = participationKinds.filter(kind => kind !== 'none')
const column = (width - names) / stages.length
const short = (text: string) => (text.length > 20 ? `${text.slice(0, 19)}…` : text)

/** The participation matrix as a picture: stages across, ways to take part downwards, names in the cells. */
export function MatrixPicture({ rows }: { rows: readonly Rated[] }) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const inCell = (kind: ParticipationKind, stage: string) =>
    rows.filter(one => one.cells?.some(cell => cell.stage === stage && cell.kind === kind))
  const heights = kinds.map(kind => Math.max(2, ...stages.map(stage => inCell(kind, stage).length)) * line + 16)
  const tops = heights.map((_, index) => headHeight + heights.slice(0, index).reduce((sum, one) => sum + one, 0))
  const height = headHeight + heights.reduce((sum, one) => sum + one, 0)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="sector-chart" role="img" aria-label={t('matrix.title')}>
      {stages.map((stage, index) => (
        <text key={stage} x={names + index * column + 8} y={20} className="corner-name">
          {word('stages', stage)}
        </text>
      ))}
      {kinds.map((kind, at) => (
        <g key={kind}>
          <text x={4} y={(tops[at] ?? 0) + 22} className="corner-name">
            {word('participation', kind)}
          </text>
          {stages.map((stage, index) => (
            <g key={stage}>
              <rect
                x={names + index * column}
                y={tops[at]}
                width={column}
                height={heights[at]}
                className={`cell cell-${kind}`}
              />
              {inCell(kind, stage).map((one, place) => (
                <text
                  key={one.id}
                  x={names + index * column + 8}
                  y={(tops[at] ?? 0) + 20 + place * line}
                  className="dot-name"
                >
                  {short(one.label)}
                  {one.cells?.some(cell => cell.stage === stage && cell.reason !== null) ? ' *' : ''}
                </text>
              ))}
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}
