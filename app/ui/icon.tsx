import type { LucideIcon } from 'lucide-react'
import { classNames } from './class-names'

interface IconProps {
  of: LucideIcon
  /** An arrow or other sign that must point the other way in right-to-left scripts. */
  flip?: boolean
  className?: string
}

/** A decorative sign beside a word; never the only carrier of meaning. */
export function Icon({ of: Sign, flip, className }: IconProps) {
  return (
    <Sign
      className={classNames('icon', flip && 'icon-flip', className)}
      strokeWidth={2}
      aria-hidden="true"
      focusable="false"
    />
  )
}
