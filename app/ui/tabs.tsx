import { Link, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Count } from './chip'

export interface Tab {
  /** Address of the tab: a path with or without search. */
  to: string
  label: string
  count?: number
  /** Addresses whose pages belong under this tab too. */
  under?: readonly string[]
}

interface TabsProps {
  tabs: readonly Tab[]
  label?: string
  /** Where a tab leads, when that says more than what tells that one is there. */
  addressOf?: (to: string) => string
}

/** Parts of one record, each with its own address. */
export function Tabs({ tabs, label, addressOf = to => to }: TabsProps) {
  const { t } = useTranslation('common')
  const here = useLocation()
  const bar = useRef<HTMLElement>(null)
  // On a phone the bar scrolls: the tab one is on must be in sight.
  useEffect(() => {
    const current = bar.current?.querySelector<HTMLElement>('[aria-current]')
    if (bar.current && current) bar.current.scrollLeft = current.offsetLeft - bar.current.offsetLeft - 16
  }, [here.pathname, here.search])
  return (
    <nav className="tabs" ref={bar} aria-label={label ?? t('parts')}>
      {tabs.map(tab => (
        <Link
          key={tab.to}
          to={addressOf(tab.to)}
          prefetch="intent"
          preventScrollReset
          aria-current={isHere(tab.to, here) ? 'page' : isUnder(tab, here.pathname) ? 'true' : undefined}
        >
          {tab.label}
          {tab.count === undefined ? null : <Count>{tab.count}</Count>}
        </Link>
      ))}
    </nav>
  )
}

function isUnder(tab: Tab, path: string): boolean {
  return (tab.under ?? []).some(one => `${path}/`.startsWith(`${one}/`))
}

function isHere(to: string, here: { pathname: string; search: string }): boolean {
  const [path, query] = to.split('?')
  if (path && path.replace(/\/$/, '') !== here.pathname.replace(/\/$/, '')) return false
  if (query === undefined) return true
  const wanted = new URLSearchParams(query)
  const found = new URLSearchParams(here.search)
  return [...wanted].every(([key, value]) => found.get(key) === value)
}
