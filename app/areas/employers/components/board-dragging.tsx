import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core'
import { useSearchParams, useSubmit } from '@remix-run/react'
import { GripVertical } from 'lucide-react'
import { createContext, useCallback, useContext, useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import { useHydrated } from '~/ui/use-hydrated'
import type { BoardCard, RelationBoardPage } from '../relation-board.page.server'
import { useColumnName } from './use-column-name'

const NoteMove = createContext<(cardId: string) => void>(() => undefined)

/** Notes which card is about to move, so that the focus goes along with it. */
export function useNoteMove(): (cardId: string) => void {
  return useContext(NoteMove)
}

/** Left and right go from column to column; other keys move nothing. */
const toNextColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const way = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0
  if (way === 0) return undefined
  event.preventDefault()
  // Read from the page itself: the rects dnd-kit keeps are not there yet on a key that follows the lifting at once.
  const columns = context.droppableContainers
    .getEnabled()
    .flatMap(({ node }) => (node.current ? [node.current.getBoundingClientRect()] : []))
    .sort((a, b) => a.left - b.left)
  const middle = currentCoordinates.x + (context.collisionRect?.width ?? 0) / 2
  const here = columns.findIndex(rect => middle >= rect.left && middle <= rect.right)
  const next = columns[Math.min(columns.length - 1, Math.max(0, here + way))]
  return next ? { x: next.left + 4, y: currentCoordinates.y } : undefined
}

/** Lets cards be dragged between columns by pointer, touch and keyboard; a drop posts the move. */
export function BoardDragging({ page, children }: { page: RelationBoardPage; children: ReactNode }) {
  const { t } = useTranslation('employers')
  const columnName = useColumnName()
  const submit = useSubmit()
  const [search] = useSearchParams()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextColumn }),
  )
  const cards = new Map(page.columns.flatMap(column => column.cards.map(card => [card.id, card] as const)))
  const nameOf = (id: string | number) => cards.get(String(id))?.name ?? ''
  const noteMove = useFocusOnMoved(page)
  const drop = ({ active, over }: DragEndEvent) => {
    const card = cards.get(String(active.id))
    if (!card || !over || !card.steps.includes(String(over.id))) return
    noteMove(card.id)
    submit(
      { employerId: card.id, version: String(card.version), by: page.kind, to: String(over.id) },
      { method: 'post', action: `/employers/board?${search}`, preventScrollReset: true },
    )
  }
  return (
    <DndContext
      id="relations"
      sensors={sensors}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t('board.drag.how') },
        announcements: {
          onDragStart: ({ active }) => t('board.drag.lifted', { name: nameOf(active.id) }),
          onDragOver: ({ active, over }) =>
            over ? t('board.drag.over', { name: nameOf(active.id), column: columnName(String(over.id)) }) : undefined,
          onDragEnd: ({ active, over }) =>
            over
              ? t('board.drag.dropped', { name: nameOf(active.id), column: columnName(String(over.id)) })
              : undefined,
          onDragCancel: ({ active }) => t('board.drag.stopped', { name: nameOf(active.id) }),
        },
      }}
    >
      <NoteMove.Provider value={noteMove}>{children}</NoteMove.Provider>
    </DndContext>
  )
}

/** A card that moved is drawn anew in its other column: the focus goes to it, or to the page's title when it is not in sight. */
function useFocusOnMoved(page: RelationBoardPage): (cardId: string) => void {
  const moved = useRef<string | null>(null)
  useEffect(() => {
    if (moved.current === null) return
    const card = document.querySelector(`[data-card="${moved.current}"]`)
    const next = card?.querySelector<HTMLElement>('.board-handle, a') ?? document.querySelector<HTMLElement>('#main h1')
    moved.current = null
    if (next?.tagName === 'H1') next.tabIndex = -1
    next?.focus()
  }, [page])
  return useCallback(cardId => {
    moved.current = cardId
  }, [])
}

/** A column that cards can be dropped on; it says whether the card in the air may come here. */
export function DropColumn({ column, name, children }: { column: string; name: string; children: ReactNode }) {
  const { setNodeRef, isOver, active } = useDroppable({ id: column })
  const steps = active?.data.current?.steps as string[] | undefined
  const welcome = steps === undefined ? undefined : steps.includes(column)
  return (
    <section
      ref={setNodeRef}
      className="board-column"
      aria-label={name}
      data-over={isOver || undefined}
      data-welcome={welcome}
    >
      {children}
    </section>
  )
}

/** A card in its column, and in the air while it is dragged. */
export function DragCard({ card, mayMove, children }: { card: BoardCard; mayMove: boolean; children: ReactNode }) {
  const { t } = useTranslation('employers')
  const isReady = useHydrated()
  const drag = useDraggable({ id: card.id, data: { steps: card.steps } })
  const { transform } = drag
  return (
    <li
      ref={drag.setNodeRef}
      className="board-card"
      data-card={card.id}
      data-dragging={drag.isDragging || undefined}
      style={transform ? { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)` } : undefined}
    >
      {isReady && mayMove && card.steps.length > 0 ? (
        <button
          type="button"
          ref={drag.setActivatorNodeRef}
          className="board-handle"
          {...drag.attributes}
          {...drag.listeners}
          aria-label={t('board.drag.handle', { name: card.name })}
        >
          <Icon of={GripVertical} />
        </button>
      ) : null}
      {children}
    </li>
  )
}
