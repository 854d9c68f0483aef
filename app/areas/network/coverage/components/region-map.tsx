import type { SerializeFrom } from '@remix-run/node'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectorCoveragePage } from '../coverage.page.server'
import { townKey } from '../../services/service'

/** The region in outlines or tiles: a town with gaps is hatched, has a sign and says how many. */
export function RegionMap({ page }: { page: Pick<SerializeFrom<SectorCoveragePage>, 'drawing' | 'standings'> }) {
  const { drawing, standings } = page
  const { t } = useTranslation('services')
  const hatch = useId()
  const of = (town: string) => standings.find(one => townKey(one.town) === townKey(town))
  return (
    <svg
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      className="region-map"
      role="img"
      aria-label={t('region.mapLabel', { count: drawing.shapes.length })}
    >
      <defs>
        <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" className="map-gap-ground" />
          <line x1="0" y1="0" x2="0" y2="8" className="map-gap-line" />
        </pattern>
      </defs>
      {drawing.shapes.map(shape => {
        const here = of(shape.town)
        const gaps = here?.gaps ?? 0
        return (
          <path
            key={shape.town}
            d={shape.path}
            fillRule="evenodd"
            className={here ? 'map-town' : 'map-town map-town-out'}
            fill={gaps > 0 ? `url(#${hatch})` : undefined}
          />
        )
      })}
      {drawing.shapes.map(({ town, x, y }) => {
        const here = of(town)
        return (
          <g key={town} transform={`translate(${x} ${y})`} textAnchor="middle">
            {here ? <Signs gaps={here.gaps} doubles={here.doubles} /> : null}
            <text y={4} className="map-name">
              {town}
            </text>
            {here ? (
              <text y={24}>{here.gaps > 0 ? t('region.gapCount', { count: here.gaps }) : t('region.noGapsHere')}</text>
            ) : null}
            {here && here.doubles > 0 ? <text y={42}>{t('region.doubleCount', { count: here.doubles })}</text> : null}
          </g>
        )
      })}
    </svg>
  )
}

/** The signs of gap and double as they stand in the tables, drawn; none for a town without either. */
function Signs({ gaps, doubles }: { gaps: number; doubles: number }) {
  const apart = gaps > 0 && doubles > 0 ? 14 : 0
  return (
    <g className="map-signs">
      {gaps > 0 ? <circle cx={-apart} cy={-26} r={9} strokeDasharray="4 3" /> : null}
      {doubles > 0 ? (
        <>
          <rect x={apart - 9} y={-35} width={12} height={12} rx={2} />
          <rect x={apart - 3} y={-29} width={12} height={12} rx={2} />
        </>
      ) : null}
    </g>
  )
}
