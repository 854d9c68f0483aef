import type { Movement } from '../comparison'
import { placeDots, radiusOf } from '../grid-geometry'
import { GridPicture } from './grid-picture'

interface MovementPictureProps {
  movements: readonly Movement[]
  limits: { highFrom: number; borderlineFrom: number }
}

/** The grid of importance and influence with a line from where each stakeholder stood. */
export function MovementPicture({ movements, limits }: MovementPictureProps) {
  const shown = movements.flatMap((one, index) => (one.after ? [{ ...one, after: one.after, id: String(index) }] : []))
  const placed = placeDots(
    shown.map(one => ({ id: one.id, across: one.after.influence, up: one.after.importance, radius: radiusOf(null) })),
  )
  const dots = placed.flatMap(dot => {
    const one = shown.find(other => other.id === dot.id)
    if (!one) return []
    const before = one.before ? { across: one.before.influence, up: one.before.importance } : null
    return [{ ...dot, label: one.label, isBorderline: false, isAgreed: true, before }]
  })
  return <GridPicture grid="importance" dots={dots} limits={limits} />
}
