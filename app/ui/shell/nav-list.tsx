import { Link, useLocation } from '@remix-run/react'
import { Fragment, useId } from 'react'
import { Count } from '../chip'
import { Icon } from '../icon'
import { isCurrent, type NavGroup, type NavItem } from './navigation'

/** The groups of a menu. */
export function NavList({ groups }: { groups: readonly NavGroup[] }) {
  return (
    <>
      {groups.map((group, index) => (
        <Group key={group.label ?? index} group={group} />
      ))}
    </>
  )
}

function Group({ group }: { group: NavGroup }) {
  const id = useId()
  return (
    <Fragment>
      {group.label ? (
        <p className="nav-group" id={id}>
          {group.label}
        </p>
      ) : null}
      <ul className="nav-list" aria-labelledby={group.label ? id : undefined}>
        {group.items.map(item => (
          <li key={item.to}>
            <NavItemLink item={item} />
          </li>
        ))}
      </ul>
    </Fragment>
  )
}

export function NavItemLink({ item }: { item: NavItem }) {
  const { pathname } = useLocation()
  return (
    <Link
      to={item.to}
      className="nav-link"
      prefetch="intent"
      aria-current={isCurrent(item, pathname) ? 'page' : undefined}
    >
      {item.icon ? <Icon of={item.icon} /> : null}
      {item.label}
      {item.count ? <Count label={item.countLabel}>{item.count}</Count> : null}
    </Link>
  )
}
