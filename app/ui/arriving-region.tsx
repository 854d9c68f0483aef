import { useEffect, useRef, type ReactNode } from 'react'

interface ArrivingRegionProps {
  label: string
  /** What it shows: another one arrives anew. */
  of: unknown
  children: ReactNode
}

/** A part of a page that was asked for: takes the focus when it comes, with its beginning in view however long it is. */
export function ArrivingRegion({ label, of, children }: ArrivingRegionProps) {
  const region = useRef<HTMLDivElement>(null)
  useEffect(() => {
    region.current?.focus({ preventScroll: true })
    region.current?.scrollIntoView({ block: 'start' })
  }, [of])
  return (
    <div ref={region} tabIndex={-1} className="stack" role="region" aria-label={label}>
      {children}
    </div>
  )
}
