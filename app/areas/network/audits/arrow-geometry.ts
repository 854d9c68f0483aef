import type { GridMove, Place } from './movement'

export const cellSize = 84
export const gridLeft = 64
export const gridTop = 12
const columns = 6

/** Middle of a cell of the grid, in units of the picture: strength to the right, importance upwards, 0 first. */
export function middleOf({ strength, importance }: Place): { x: number; y: number } {
  return {
    x: gridLeft + strength * cellSize + cellSize / 2,
    y: gridTop + (columns - 1 - importance) * cellSize + cellSize / 2,
  }
}

export interface Arrow {
  from: { x: number; y: number }
  /** Bends the line, so that there and back are seen apart. */
  bend: { x: number; y: number }
  to: { x: number; y: number }
  /** Where its number stands: outside the bend, and not halfway on a long one, where that of a short one stands. */
  label: { x: number; y: number }
  width: number
}

const mostWide = 10
const short = 16

/** An arrow from cell to cell, as wide as its number of relations against the largest. It starts and ends beside the middles. */
export function arrowOf({ from, to, count }: GridMove, largest: number): Arrow {
  const [start, end] = [middleOf(from), middleOf(to)]
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const side = 14
  const shift = (point: { x: number; y: number }, along: number, across: number) => ({
    x: point.x + ux * along - uy * across,
    y: point.y + uy * along + ux * across,
  })
  return {
    from: shift(start, short, side / 2),
    bend: shift(start, length / 2, side * 1.6),
    to: shift(end, -short, side / 2),
    label: shift(start, length * (length > cellSize * 1.5 ? 0.36 : 0.5), side * 1.9),
    width: Math.max(2, Math.round(mostWide * (count / Math.max(largest, 1)))),
  }
}
