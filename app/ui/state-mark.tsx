import type { ReactNode } from 'react'
import type { Tone } from './tone'

/** How far something is: nothing, begun, half, nearly, complete; or ended without result. */
export type StateShape = 'open' | 'begun' | 'half' | 'nearly' | 'full' | 'stopped'

const filled: Record<StateShape, number> = { open: 0, begun: 0.25, half: 0.5, nearly: 0.75, full: 1, stopped: 0 }

interface StateMarkProps {
  shape: StateShape
  tone?: Tone
  /** The word of the state, always shown. */
  children: ReactNode
}

/** A small pie and a word: the shape tells the state before the colour does. */
export function StateMark({ shape, tone = 'neutral', children }: StateMarkProps) {
  const share = filled[shape]
  const angle = share * 2 * Math.PI
  const end = `${(8 + 5 * Math.sin(angle)).toFixed(2)} ${(8 - 5 * Math.cos(angle)).toFixed(2)}`
  return (
    <span className="mark">
      <svg width="16" height="16" aria-hidden="true" className={`mark-${tone}`}>
        <circle cx="8" cy="8" r="6.5" fill="none" strokeWidth="1.6" />
        {share === 1 ? <circle cx="8" cy="8" r="5" stroke="none" /> : null}
        {share > 0 && share < 1 ? <path d={`M8 8V3A5 5 0 ${share > 0.5 ? 1 : 0} 1 ${end}Z`} stroke="none" /> : null}
        {shape === 'stopped' ? <path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" fill="none" strokeWidth="1.6" /> : null}
      </svg>
      <span>{children}</span>
    </span>
  )
}
