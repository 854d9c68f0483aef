import type { IconNode } from 'lucide'

/** One place in the menu. */
export interface NavItem {
  to: string
  label: string
  icon?: IconNode
  count?: number
  /** Says what the count counts: "te doen". */
  countLabel?: string
  /** Also current on pages beneath it; true unless set to false. */
  nested?: boolean
}

export interface NavGroup {
  /** Heading; the first group has none. */
  label?: string
  items: readonly NavItem[]
}

/** Who is signed in, in words. */
export interface Who {
  name: string
  role: string
  place: string
}

/** Further links in the person's menu: settings, switching role. */
export interface WhoLink {
  to: string
  label: string
  icon?: IconNode
}

export function isCurrent(item: NavItem, pathname: string): boolean {
  const to = item.to.split('?')[0] ?? item.to
  if (to === pathname) return true
  return item.nested !== false && to !== '/' && pathname.startsWith(`${to}/`)
}
