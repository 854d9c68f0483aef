import { Link, type LinkProps } from '@remix-run/react'
import type { IconNode } from 'lucide'
import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'

export type ButtonLook = 'accent' | 'quiet' | 'text' | 'danger' | 'danger-quiet'

interface Look {
  /** `accent` is the one next act of a page; everything else is `quiet` or `text`. */
  look?: ButtonLook
  small?: boolean
  /** As wide as its column; for phones and plain pages. */
  wide?: boolean
  icon?: IconNode
  /** Shows only the icon; `children` stays as its spoken name. */
  iconOnly?: boolean
  /** The icon follows the word. */
  iconLast?: boolean
}

export interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** The act is under way: shows a turning sign and refuses a second click. */
  busy?: boolean
}

function lookClass({ look = 'accent', small, wide, iconOnly }: Look): string {
  return classNames(
    'btn',
    look !== 'accent' && `btn-${look}`,
    small && 'btn-s',
    wide && 'btn-wide',
    iconOnly && 'btn-icon',
  )
}

function Content({ icon, iconOnly, iconLast, busy, children }: Look & { busy?: boolean; children?: ReactNode }) {
  return (
    <>
      {busy ? <span className="spinner" aria-hidden="true" /> : icon && !iconLast ? <Icon of={icon} /> : null}
      {iconOnly ? <span className="visually-hidden">{children}</span> : children}
      {icon && iconLast ? <Icon of={icon} flip /> : null}
    </>
  )
}

/** A button that does something. Submits its form unless `type="button"`. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(props, ref) {
  const {
    look,
    small,
    wide,
    icon,
    iconOnly,
    iconLast,
    busy,
    children,
    className,
    type = 'submit',
    onClick,
    ...rest
  } = props
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      className={classNames(lookClass({ look, small, wide, iconOnly }), className)}
      aria-busy={busy || undefined}
      onClick={busy ? event => event.preventDefault() : onClick}
    >
      <Content icon={icon} iconOnly={iconOnly} iconLast={iconLast} busy={busy}>
        {children}
      </Content>
    </button>
  )
})

export type LinkButtonProps = Look & LinkProps

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({
  look,
  small,
  wide,
  icon,
  iconOnly,
  iconLast,
  children,
  className,
  ...rest
}: LinkButtonProps) {
  return (
    <Link {...rest} className={classNames(lookClass({ look, small, wide, iconOnly }), className)}>
      <Content icon={icon} iconOnly={iconOnly} iconLast={iconLast}>
        {children}
      </Content>
    </Link>
  )
}
