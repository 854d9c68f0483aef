import { useEffect, useRef, useState, type RefObject } from 'react'

/** Whether a box scrolls sideways; what scrolls must be reachable by keyboard. Until scripts have measured it, it may. */
export function useOverflows<E extends HTMLElement>(): [RefObject<E>, boolean] {
  const box = useRef<E>(null)
  const [overflows, setOverflows] = useState(true)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () =>
      setOverflows(element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX !== 'visible')
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    measure()
    return () => watcher.disconnect()
  }, [])
  return [box, overflows]
}
