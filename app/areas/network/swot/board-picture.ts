/** A board as a picture of two by two for paper; the whole texts stand in the table below it. */
type Tone = 'accent' | 'warn' | 'info' | 'client'
type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; tone: Tone }
  | { kind: 'text'; x: number; y: number; text: string; anchor: 'start'; isBold?: boolean }

const [width, gap, row, head, letters, fewest] = [720, 8, 20, 34, 46, 3] as const
const tones: readonly Tone[] = ['accent', 'warn', 'info', 'client']
/** How many cards are drawn in a quadrant, the heaviest first; the rest is counted. */
const mostDrawn = 12

interface DrawnQuadrant {
  heading: string
  cards: readonly { text: string; weight: number }[]
}

const short = (text: string) => (text.length > letters ? `${text.slice(0, letters - 1)}…` : text)

function linesOf({ cards }: DrawnQuadrant): string[] {
  const lines = cards.slice(0, mostDrawn).map(card => short(`${card.weight}  ${card.text}`))
  return cards.length > mostDrawn ? [...lines, `+ ${cards.length - mostDrawn}`] : lines
}

/** Quadrants by rows from up left: strengths, weaknesses, opportunities, threats. Each row is as high as its fullest quadrant. */
export function boardShapes(quadrants: readonly DrawnQuadrant[]): { width: number; height: number; shapes: Shape[] } {
  const shapes: Shape[] = []
  const side = (width - gap) / 2
  let top = 0
  for (const from of [0, 2]) {
    const pair = quadrants.slice(from, from + 2).map(quadrant => ({ quadrant, lines: linesOf(quadrant) }))
    const height = head + row * Math.max(fewest, ...pair.map(one => one.lines.length))
    for (const [index, { quadrant, lines }] of pair.entries()) {
      const x = index * (side + gap)
      shapes.push({ kind: 'rect', x, y: top, width: side, height, tone: tones[from + index] ?? 'accent' })
      const at = (y: number, text: string, isBold?: boolean): Shape => ({
        kind: 'text',
        x: x + 10,
        y,
        text,
        anchor: 'start',
        isBold,
      })
      shapes.push(at(top + 20, quadrant.heading, true))
      for (const [line, text] of lines.entries()) shapes.push(at(top + head + 8 + line * row, text))
    }
    top += height + gap
  }
  return { width, height: top - gap, shapes }
}
