import { useTranslation } from 'react-i18next'
import type { PlacesMap } from '../places-map'

/** Where the places lie around the client's postcode; the same stands in the table below it. */
export function PlacesMapPicture({ map }: { map: PlacesMap }) {
  const { t } = useTranslation('matching')
  const { size, home } = map
  const count = map.pins.reduce((sum, pin) => sum + pin.numbers.length, 0)
  return (
    <svg viewBox={`0 0 ${size} ${size}`} className="places-map" role="img" aria-label={t('map.label', { count })}>
      <rect width={size} height={size} className="places-map-ground" />
      {map.rings.map(ring => (
        <g key={ring.kilometres}>
          <circle
            cx={size / 2}
            cy={size / 2}
            r={ring.radius}
            className={ring.isReach ? 'places-map-reach' : 'places-map-ring'}
          />
          <text x={size / 2} y={size / 2 - ring.radius - 6} textAnchor="middle">
            {t('km', { count: ring.kilometres })}
          </text>
        </g>
      ))}
      {home ? (
        <g>
          <circle cx={home.x} cy={home.y} r="15" className="places-map-home" />
          <text x={home.x} y={home.y + 38} textAnchor="middle">
            {t('map.here')}
          </text>
        </g>
      ) : null}
      {map.pins.map(pin => (
        <g key={pin.numbers[0]} transform={`translate(${pin.x} ${pin.y})`}>
          <circle r="8" className="places-map-pin" />
          <text y={-20} textAnchor="middle" className="places-map-number">
            {numbersOf(pin.numbers)}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** The numbers of a pin: all of a few, else the first and how many more. */
function numbersOf(numbers: readonly number[]): string {
  return numbers.length <= 3 ? numbers.join(', ') : `${numbers[0]} +${numbers.length - 1}`
}
