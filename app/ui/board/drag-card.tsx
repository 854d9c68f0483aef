import { useDraggable } from '@dnd-kit/core'
import { GripVertical } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '~/ui/icon'
import { useHydrated } from '~/ui/use-hydrated'

interface DragCardProps {
  id: string
  /** What a column asks of the card in the air. */
  carries: Readonly<Record<string, unknown>>
  /** Name of the handle; null when the card stays where it is. */
  handle: string | null
  children: ReactNode
}

/** A card in its column, and in the air while it is dragged. */
export function DragCard({ id, carries, handle, children }: DragCardProps) {
  const isReady = useHydrated()
  const drag = useDraggable({ id, data: carries })
  const { transform } = drag
  return (
    <li
      ref={drag.setNodeRef}
      className="board-card"
      data-card={id}
      data-dragging={drag.isDragging || undefined}
      style={transform ? { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)` } : undefined}
    >
      {isReady && handle !== null ? (
        <button
          type="button"
          ref={drag.setActivatorNodeRef}
          className="board-handle"
          {...drag.attributes}
          {...drag.listeners}
          aria-label={handle}
        >
          <Icon of={GripVertical} />
        </button>
      ) : null}
      {children}
    </li>
  )
}
