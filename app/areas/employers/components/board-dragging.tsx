import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useDroppable,
  useSensor,
  useSensors,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core'
import { useSearchParams, useSubmit } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NoteMove, useFocusOnMoved } from '~/ui/board/moved-card'
import type { RelationBoardPage } from '../relation-board.page.server'
import { useColumnName } from './use-column-name'

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
