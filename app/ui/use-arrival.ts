import { useLocation } from '@remix-run/react'
import { useEffect, useLayoutEffect, useRef } from 'react'

/** With the page itself, not after it: on a slow device somebody types in the new page before a later effect would run. */
const useEffectWithPage = typeof document === 'undefined' ? useEffect : useLayoutEffect

/**
 * After a move to another page the focus goes to its content, so that keyboard and screen reader start there. A change of
 * search only (a filter, a tab by search, an order) leaves the focus where it was.
 */
export function useArrival(): void {
  const { pathname, hash } = useLocation()
  const last = useRef(pathname)
  useEffectWithPage(() => {
    if (last.current === pathname) return
    last.current = pathname
    if (hash) return
    const heading = document.querySelector<HTMLElement>('#main h1') ?? document.getElementById('main')
    if (!heading) return
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [pathname, hash])
}
