import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: ReactNode
  /** What this place is for. */
  children: ReactNode
  /** What a first entry looks like, in words. */
  example?: ReactNode
  /** The first act. */
  acts?: ReactNode
  /** Heading level: 3 in a card with a title, 2 straight under the page's title. */
  level?: 2 | 3
}

/** An empty place that teaches: what it is for, an example, the first act. */
export function EmptyState({ title, children, example, acts, level = 3 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      <p>{children}</p>
      {example ? <p className="empty-example">{example}</p> : null}
      {acts ? <div className="cluster">{acts}</div> : null}
    </div>
  )
}
