import type { IconNode } from 'lucide'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { Tone } from './tone'

interface ChipProps {
  tone?: Tone
  icon?: IconNode
  /** The word; a chip never speaks by colour alone. */
  children: ReactNode
}

/** A short state in a word. */
export function Chip({ tone = 'neutral', icon, children }: ChipProps) {
  return (
    <span className={classNames('chip', tone !== 'neutral' && `chip-${tone}`)}>
      {icon ? <Icon of={icon} /> : null}
      {children}
    </span>
  )
}

/** A round mark at the start of a row: a number, a letter or an icon. Decorative unless `label` is given. */
export function Dot({
  tone = 'neutral',
  label,
  children,
}: {
  tone?: Tone | 'employer'
  label?: string
  children: ReactNode
}) {
  return (
    <span
      className={classNames('dot', tone !== 'neutral' && `dot-${tone}`)}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {children}
    </span>
  )
}

/** A number beside a word, as in the menu. */
export function Count({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <span className="count">
      {children}
      {label ? <span className="visually-hidden"> {label}</span> : null}
    </span>
  )
}
