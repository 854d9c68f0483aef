import { useId } from 'react'
import { useTranslation } from 'react-i18next'

interface LevelMarkProps {
  /** Level reached; 0 or null is not placed yet. */
  level: number | null
  aim?: number | null
  of?: number
  /** The word of the level, shown beside the bars. */
  name?: string
}

const width = 6
const gap = 2
const tall = 18

/** Rising bars: filled to the level, hatched to the aim. */
export function LevelMark({ level, aim, of = 5, name }: LevelMarkProps) {
  const { t } = useTranslation('common')
  const hatch = useId()
  const reached = level ?? 0
  const target = aim ?? 0
  const words =
    reached === 0
      ? t('level.none')
      : target > reached
        ? t('level.withAim', { level: reached, of, aim: target })
        : t('level.name', { level: reached, of })
  const bars = Array.from({ length: of }, (_, index) => {
    const height = 6 + (index * (tall - 6)) / Math.max(1, of - 1)
    return { x: index * (width + gap), y: tall - height, height, nth: index + 1 }
  })
  return (
    <span className="mark">
      <svg width={of * (width + gap) - gap} height={tall} role="img" aria-label={words}>
        <defs>
          <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M1 0V4" className="mark-hatch" strokeWidth="1.6" />
          </pattern>
        </defs>
        {bars.map(bar =>
          bar.nth <= reached ? (
            <rect key={bar.nth} x={bar.x} y={bar.y} width={width} height={bar.height} rx="1" className="mark-on" />
          ) : bar.nth <= target ? (
            <rect
              key={bar.nth}
              x={bar.x + 0.5}
              y={bar.y + 0.5}
              width={width - 1}
              height={bar.height - 1}
              rx="1"
              fill={`url(#${hatch})`}
              className="mark-aim"
            />
          ) : (
            <rect
              key={bar.nth}
              x={bar.x + 0.5}
              y={bar.y + 0.5}
              width={width - 1}
              height={bar.height - 1}
              rx="1"
              className="mark-off"
            />
          ),
        )}
      </svg>
      {name ? <span>{name}</span> : null}
    </span>
  )
}
