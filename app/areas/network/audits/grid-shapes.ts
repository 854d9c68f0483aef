import type { GridCell } from '../relation-grid'
import { circleOf } from '../relation-grid'

export type GridShape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; tone: 'warn' | 'accent' | 'info' | 'quiet' }
  | { kind: 'circle'; x: number; y: number; radius: number; isDashed: boolean }
  | { kind: 'text'; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; isBold?: boolean }

const size = 56
const left = 44
const tones = { weak: 'warn', even: 'accent', strong: 'info', unknown: 'quiet' } as const

/** The grid of strength and importance as shapes for paper; `words` name its axes. */
export function gridShapes(
  rows: readonly { importance: number; cells: readonly GridCell[] }[],
  words: { strength: string; importance: string; unknown: string },
): { width: number; height: number; shapes: GridShape[] } {
  const largest = Math.max(0, ...rows.flatMap(row => row.cells.map(cell => cell.count)))
  const word = (score: number) => (score === 0 ? words.unknown : String(score))
  const bottom = 14 + rows.length * size
  const shapes: GridShape[] = [{ kind: 'text', x: 0, y: 8, text: words.importance, anchor: 'start' }]
  rows.forEach((row, line) => {
    const y = 14 + line * size
    shapes.push({ kind: 'text', x: left - 8, y: y + size / 2 + 4, text: word(row.importance), anchor: 'end' })
    row.cells.forEach((cell, at) => {
      const x = left + at * size
      shapes.push({ kind: 'rect', x, y, width: size, height: size, tone: tones[cell.kind] })
      if (cell.count === 0) return
      const middle = { x: x + size / 2, y: y + size / 2 }
      const radius = circleOf(cell.count, largest, size / 2 - 4)
      shapes.push({ kind: 'circle', ...middle, radius, isDashed: false })
      shapes.push({
        kind: 'text',
        x: middle.x,
        y: middle.y + 4,
        text: String(cell.count),
        anchor: 'middle',
        isBold: true,
      })
    })
  })
  rows[0]?.cells.forEach((cell, at) => {
    shapes.push({
      kind: 'text',
      x: left + at * size + size / 2,
      y: bottom + 14,
      text: word(cell.strength),
      anchor: 'middle',
    })
  })
  const width = left + 6 * size
  shapes.push({ kind: 'text', x: width, y: bottom + 30, text: words.strength, anchor: 'end' })
  return { width, height: bottom + 36, shapes }
}
