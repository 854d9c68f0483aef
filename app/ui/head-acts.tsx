import type { IconNode } from 'lucide'
import type { ReactNode } from 'react'
import { LinkButton } from './button'
import { Menu, MenuLink } from './menu'

export interface HeadLink {
  to: string
  label: string
  icon?: IconNode
}

/** The acts of a page on one line: the less used ones stand beside the main one, or where there is no room behind one button. */
export function HeadActs({ links, children }: { links: readonly HeadLink[]; children?: ReactNode }) {
  return (
    <>
      {links.map(({ to, label, icon }) => (
        <span className="head-act-wide" key={to}>
          <LinkButton to={to} look="quiet" icon={icon}>
            {label}
          </LinkButton>
        </span>
      ))}
      {children}
      {links.length > 0 ? (
        <span className="head-act-narrow">
          <Menu>
            {links.map(({ to, label, icon }) => (
              <MenuLink key={to} to={to} icon={icon}>
                {label}
              </MenuLink>
            ))}
          </Menu>
        </span>
      ) : null}
    </>
  )
}
