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
import { useSubmit } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NoteMove, useFocusOnMoved } from '~/ui/board/moved-card'
import { isQuadrant, quadrants, type Quadrant } from '../quadrants'
import { useSwotWord } from './use-swot-word'

/** What of a card is needed to move it. */
export interface MovableCard {
  id: string
  quadrant: Quadrant
  text: string
  weight: number
}

/** Arrows go from quadrant to quadrant, two by two or, on a phone, one below the other; other keys move nothing. */
const toNextQuadrant: KeyboardCoordinateGetter = (event, { context }) => {
  const isForward = event.code === 'ArrowRight' || event.code === 'ArrowDown'
  const isUpright = event.code === 'ArrowUp' || event.code === 'ArrowDown'
  if (!isForward && event.code !== 'ArrowLeft' && event.code !== 'ArrowUp') return undefined
  event.preventDefault()
  // Read from the page itself: the rects dnd-kit keeps are not there yet on a key that follows the lifting at once.
  const rectOf = (quadrant: Quadrant) =>
    context.droppableContainers.get(quadrant)?.node.current?.getBoundingClientRect()
  const [first, second] = [rectOf('strength'), rectOf('weakness')]
  const isBeside = first !== undefined && second !== undefined && second.left > first.left
  const from = String(context.over?.id ?? context.active?.data.current?.quadrant)
  if (!isQuadrant(from)) return undefined
  const here = quadrants.indexOf(from)
  const step = isBeside && isUpright ? 2 : 1
  const next = quadrants[here + (isForward ? step : -step)]
  const isOverEdge = isBeside && !isUpright && Math.floor(here / 2) !== Math.floor((here + (isForward ? 1 : -1)) / 2)
  const rect = next && !isOverEdge ? rectOf(next) : undefined
  return rect && { x: rect.left + 4, y: rect.top + 4 }
}

interface SwotDraggingProps {
  boardId: string
  quadrants: readonly { cards: readonly MovableCard[] }[]
  children: ReactNode
}

/** Lets cards be dragged between quadrants by pointer, touch and keyboard; a drop posts the move. */
export function SwotDragging({ boardId, quadrants: shown, children }: SwotDraggingProps) {
  const { t } = useTranslation('swot')
  const word = useSwotWord()
  const submit = useSubmit()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextQuadrant }),
  )
  const cardOf = (id: string | number) => shown.flatMap(one => one.cards).find(card => card.id === id)
  const text = (id: string | number) => cardOf(id)?.text ?? ''
  const noteMove = useFocusOnMoved(shown)
  const drop = ({ active, over }: DragEndEvent) => {
    const card = cardOf(active.id)
    if (!card || !over || over.id === card.quadrant) return
    noteMove(card.id)
    submit(
      {
        intent: 'place',
        cardId: card.id,
        to: String(over.id),
        weight: String(card.weight),
        seenQuadrant: card.quadrant,
        seenWeight: String(card.weight),
      },
      { method: 'post', action: `/swot/${boardId}`, preventScrollReset: true },
    )
  }
  return (
    <DndContext
      id="swot"
      sensors={sensors}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t('board.drag.how') },
        announcements: {
          onDragStart: ({ active }) => t('board.drag.lifted', { text: text(active.id) }),
          onDragOver: ({ active, over }) =>
            over ? t('board.drag.over', { text: text(active.id), quadrant: word('quadrants', over.id) }) : undefined,
          onDragEnd: ({ active, over }) =>
            over ? t('board.drag.dropped', { text: text(active.id), quadrant: word('quadrants', over.id) }) : undefined,
          onDragCancel: ({ active }) => t('board.drag.stopped', { text: text(active.id) }),
        },
      }}
    >
      <NoteMove.Provider value={noteMove}>{children}</NoteMove.Provider>
    </DndContext>
  )
}

/** A quadrant that cards can be dropped on. */
export function DropQuadrant({ quadrant, name, children }: { quadrant: Quadrant; name: string; children: ReactNode }) {
  const { setNodeRef, isOver, active } = useDroppable({ id: quadrant })
  return (
    <section
      ref={setNodeRef}
      className={`board-column swot-quadrant swot-${quadrant}`}
      aria-label={name}
      data-over={isOver || undefined}
      data-welcome={active ? true : undefined}
    >
      {children}
    </section>
  )
}
