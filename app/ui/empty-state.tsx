import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: ReactNode
  /** What this place is for. */
  children: ReactNode
  /** What a first entry looks like, in words. */
  example?: ReactNode
  /** The first act. */
  acts?: ReactNode
}

/** An empty place that teaches: what it is for, an example, the first act. */
export function EmptyState({ title, children, example, acts }: EmptyStateProps) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      <p>{children}</p>
      {example ? <p className="empty-example">{example}</p> : null}
      {acts ? <div className="cluster">{acts}</div> : null}
    </div>
  )
}
