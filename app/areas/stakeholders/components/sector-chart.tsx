import { useTranslation } from 'react-i18next'
import { useSectorName } from '~/areas/employers/components/use-sector-name'
import { useFormat } from '~/ui/format-context'
import { figureOf, type SectorFigures, type SectorRank } from '../figures'

const [width, row, names, numbers] = [760, 34, 210, 270]
const arrows: Record<string, string> = { '-2': '↓↓', '-1': '↓', '0': '→', '1': '↑', '2': '↑↑' }

/** Jobs by sector as bars, the largest first, with share, growth and whether vacancies are hard to fill. */
export function SectorChart({ rows }: { rows: readonly (SectorFigures & SectorRank)[] }) {
  const { t } = useTranslation('stakeholders')
  const sectorName = useSectorName()
  const format = useFormat()
  const counted = rows.filter(one => one.jobs !== null)
  const most = Math.max(1, ...counted.map(one => one.jobs ?? 0))
  const height = Math.max(1, counted.length) * row + 8
  const short = (name: string) => (name.length > 30 ? `${name.slice(0, 29)}…` : name)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="sector-chart"
      role="img"
      aria-label={t('sectors.chartLabel', { count: counted.length })}
    >
      {counted.map((one, index) => {
        const y = index * row + 4
        const growth = figureOf(one, 'growth')
        const isHard = figureOf(one, 'hard_to_fill')?.value === 1
        const bar = ((one.jobs ?? 0) / most) * (width - names - numbers)
        return (
          <g key={one.sectorCode}>
            <text x={names - 8} y={y + 20} textAnchor="end" className="chart-name">
              {short(sectorName(one.sectorCode))}
            </text>
            <rect
              x={names}
              y={y + 5}
              width={Math.max(2, bar)}
              height={20}
              className={isHard ? 'bar-hard' : 'bar-plain'}
            />
            <text x={names + Math.max(2, bar) + 8} y={y + 20} className="chart-number">
              {[
                format.number(one.jobs ?? 0),
                one.share === null ? null : format.percent(one.share),
                growth ? arrows[String(growth.value)] : null,
                isHard ? t('indicators.hard_to_fill').toLowerCase() : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
