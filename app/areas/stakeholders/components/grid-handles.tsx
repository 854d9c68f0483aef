import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useDraggable,
  useSensor,
  useSensors,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core'
import { useRef, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { gridStep, movedScore, picture } from '../grid-geometry'
import { grids, type GridKey } from '../quadrants'
import type { GridDot } from './grid-picture'
import { useStakeholderWord } from './use-words'

export interface Drop {
  id: string
  across: number
  up: number
}

interface GridHandlesProps {
  grid: GridKey
  dots: readonly GridDot[]
  onDrop: (drop: Drop) => void
  children: ReactNode
}

/** Lets the dots of a grid be moved by pointer, touch and keyboard; arrows go one score at a time. */
export function GridHandles({ grid, dots, onDrop, children }: GridHandlesProps) {
  const { t } = useTranslation('stakeholders')
  const word = useStakeholderWord()
  const box = useRef<HTMLDivElement>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: oneScore(box) }),
  )
  const places = { across: word('scores', grids[grid].across), up: word('scores', grids[grid].up) }
  const dropOf = (id: string | number, delta: { x: number; y: number }): (Drop & { name: string }) | null => {
    const dot = dots.find(one => one.id === String(id))
    if (!dot || !box.current) return null
    const units = picture.width / box.current.clientWidth
    return {
      id: dot.id,
      name: dot.label,
      across: movedScore(dot.across, delta.x * units, gridStep.across),
      up: movedScore(dot.up, -delta.y * units, gridStep.up),
    }
  }
  const say = (key: 'over' | 'dropped', id: string | number, delta: { x: number; y: number }) => {
    const drop = dropOf(id, delta)
    return drop ? t(`influence.${key}`, { name: drop.name, ...places, x: drop.across, y: drop.up }) : undefined
  }
  const nameOf = (id: string | number) => dots.find(one => one.id === String(id))?.label ?? ''
  const last = useRef({ x: 0, y: 0 })
  const drop = ({ active, delta }: DragEndEvent) => {
    const found = dropOf(active.id, delta)
    if (found) onDrop({ id: found.id, across: found.across, up: found.up })
  }
  return (
    <DndContext
      id={`grid-${grid}`}
      sensors={sensors}
      onDragMove={event => void (last.current = event.delta)}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t('influence.howGroup') },
        announcements: {
          onDragStart: ({ active }) => t('influence.lifted', { name: nameOf(active.id) }),
          onDragMove: ({ active }) => say('over', active.id, last.current),
          onDragOver: () => undefined,
          onDragEnd: ({ active }) => say('dropped', active.id, last.current),
          onDragCancel: ({ active }) => t('influence.stopped', { name: nameOf(active.id) }),
        },
      }}
    >
      <div className="stake-grid-box" ref={box}>
        {children}
        {dots.map(dot => (
          <Handle key={dot.id} dot={dot} places={places} />
        ))}
      </div>
    </DndContext>
  )
}

const oneScore =
  (box: RefObject<HTMLDivElement>): KeyboardCoordinateGetter =>
  (event, { currentCoordinates: { x, y } }) => {
    const size = (box.current?.clientWidth ?? picture.width) / picture.width
    const [across, up] = [gridStep.across * size, gridStep.up * size]
    const moves: Record<string, { x: number; y: number }> = {
      ArrowRight: { x: x + across, y },
      ArrowLeft: { x: x - across, y },
      ArrowUp: { x, y: y - up },
      ArrowDown: { x, y: y + up },
    }
    const next = moves[event.code]
    if (next) event.preventDefault()
    return next
  }

const fewestPixels = 12

function Handle({ dot, places }: { dot: GridDot; places: { across: string; up: string } }) {
  const { t } = useTranslation('stakeholders')
  const drag = useDraggable({ id: dot.id })
  const { transform } = drag
  const size = Math.max(fewestPixels, dot.radius)
  return (
    <button
      type="button"
      ref={drag.setNodeRef}
      className="stake-handle"
      data-dragging={drag.isDragging || undefined}
      style={{
        insetInlineStart: `${(dot.x / picture.width) * 100}%`,
        insetBlockStart: `${(dot.y / picture.height) * 100}%`,
        inlineSize: `${size * 2}px`,
        blockSize: `${size * 2}px`,
        transform: `translate3d(${transform?.x ?? 0}px, ${transform?.y ?? 0}px, 0) translate(-50%, -50%)`,
      }}
      {...drag.attributes}
      {...drag.listeners}
      aria-label={t('influence.handle', { name: dot.label, ...places, x: dot.across, y: dot.up })}
    />
  )
}
