import type { ReactNode } from 'react'
import { EmptyState } from '../empty-state'

interface EmptyListProps {
  /** Whether a filter left nothing over; otherwise there is nothing yet. */
  isFiltered: boolean
  /** Title and text when a filter left nothing over. */
  nothing: readonly [title: string, text: string]
  /** Title, text and example of a list that is still empty. */
  empty: readonly [title: string, text: string, example: string]
  /** What one can do about a list that is still empty. */
  acts?: ReactNode
}

/** What stands in place of a list without rows. */
export function EmptyList({ isFiltered, nothing, empty, acts }: EmptyListProps) {
  if (isFiltered) return <EmptyState title={nothing[0]}>{nothing[1]}</EmptyState>
  return (
    <EmptyState title={empty[0]} example={empty[2]} acts={acts}>
      {empty[1]}
    </EmptyState>
  )
}
