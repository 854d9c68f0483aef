import { useTranslation } from 'react-i18next'

interface LadderMarkProps {
  step: number | null
  of: number
  /** Where the plan expected the person to be; shown as an open ring. */
  expected?: number | null
  name?: string
}

const pitch = 12

/** A client's way: a line of dots, filled to the step reached, a ring where the plan expected. */
export function LadderMark({ step, of, expected, name }: LadderMarkProps) {
  const { t } = useTranslation('common')
  const reached = step ?? 0
  const words =
    reached === 0
      ? t('ladder.none')
      : expected && expected !== reached
        ? t('ladder.withExpected', { step: reached, of, expected })
        : t('ladder.name', { step: reached, of })
  return (
    <span className="mark">
      <svg width={of * pitch} height={18} role="img" aria-label={words}>
        <path d={`M${pitch / 2} 9H${of * pitch - pitch / 2}`} className="mark-off" />
        {Array.from({ length: of }, (_, index) => {
          const nth = index + 1
          const x = index * pitch + pitch / 2
          return (
            <g key={nth}>
              {nth === expected && nth !== reached ? (
                <circle cx={x} cy={9} r={5.5} className="mark-now mark-paper" strokeWidth="1.4" />
              ) : null}
              <circle cx={x} cy={9} r={nth === reached ? 5 : 3} className={nth <= reached ? 'mark-step' : 'mark-off'} />
            </g>
          )
        })}
      </svg>
      {name ? <span>{name}</span> : null}
    </span>
  )
}
