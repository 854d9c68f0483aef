import { acrossOf, picture, placeDots, placeLabels, plot, radiusOf, upOf } from './grid-geometry'
import { grids, type GridKey } from './quadrants'
import type { Scores } from './scores'

/** Shapes as the PDF draws them; see app/platform/pdf/picture.ts. */
type Tone = 'plain' | 'quiet' | 'accent' | 'bar' | 'client' | 'warn' | 'info'
export type Shape =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; tone: Tone }
  | { kind: 'circle'; x: number; y: number; radius: number; isDashed: boolean }
  | { kind: 'line'; from: readonly [number, number]; to: readonly [number, number] }
  | { kind: 'text'; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; isBold?: boolean }

export interface DrawnStakeholder {
  id: string
  label: string
  headcount: number | null
  exact: Scores
  before: Scores | null
  isBorderline: boolean
}

/** Words of the four corners, from up left by rows, and of both axes. */
export interface GridWords {
  corners: readonly [string, string, string, string]
  across: string
  up: string
}

const tones: Record<GridKey, readonly [Tone, Tone, Tone, Tone]> = {
  importance: ['client', 'accent', 'quiet', 'warn'],
  interest: ['warn', 'accent', 'quiet', 'info'],
}
const shortest = 24
const short = (text: string) => (text.length > shortest ? `${text.slice(0, shortest - 1)}…` : text)

/** A grid with its stakeholders, as on the page. */
export function gridShapes(
  grid: GridKey,
  stakeholders: readonly DrawnStakeholder[],
  limits: { highFrom: number },
  words: GridWords,
): { width: number; height: number; shapes: Shape[] } {
  const { across, up } = grids[grid]
  const [right, bottom] = [plot.left + plot.width, plot.top + plot.height]
  const [cutX, cutY] = [acrossOf(limits.highFrom - 0.5), upOf(limits.highFrom - 0.5)]
  const shapes: Shape[] = []
  const areas = [
    [plot.left, plot.top, cutX, cutY],
    [cutX, plot.top, right, cutY],
    [plot.left, cutY, cutX, bottom],
    [cutX, cutY, right, bottom],
  ] as const
  areas.forEach(([x, y, toX, toY], index) => {
    const tone = tones[grid][index] ?? 'plain'
    const isRight = index % 2 === 1
    shapes.push({ kind: 'rect', x, y, width: toX - x, height: toY - y, tone })
    shapes.push({
      kind: 'text',
      x: isRight ? toX - 10 : x + 10,
      y: index < 2 ? y + 20 : toY - 10,
      text: words.corners[index] ?? '',
      anchor: isRight ? 'end' : 'start',
      isBold: true,
    })
  })
  for (const score of [1, 2, 3, 4, 5]) {
    shapes.push({ kind: 'text', x: acrossOf(score), y: bottom + 18, text: String(score), anchor: 'middle' })
    shapes.push({ kind: 'text', x: plot.left - 10, y: upOf(score) + 4, text: String(score), anchor: 'end' })
  }
  shapes.push({ kind: 'text', x: right, y: bottom + 42, text: `${words.across} >`, anchor: 'end' })
  shapes.push({ kind: 'text', x: plot.left, y: bottom + 42, text: `^ ${words.up}`, anchor: 'start' })
  const dots = placeDots(
    stakeholders.map(one => ({
      id: one.id,
      across: one.exact[across],
      up: one.exact[up],
      radius: radiusOf(one.headcount),
    })),
  )
  const textOf = (dot: { id: string }) => short(stakeholders.find(one => one.id === dot.id)?.label ?? '')
  const labels = placeLabels(dots, textOf)
  for (const dot of dots) {
    const one = stakeholders.find(other => other.id === dot.id)
    const label = labels.get(dot.id)
    if (!one || !label) continue
    if (one.before && (one.before[across] !== one.exact[across] || one.before[up] !== one.exact[up]))
      shapes.push({
        kind: 'line',
        from: [acrossOf(one.before[across]), upOf(one.before[up])],
        to: [dot.x, dot.y],
      })
    shapes.push({ kind: 'circle', x: dot.x, y: dot.y, radius: dot.radius, isDashed: one.isBorderline })
    shapes.push({ kind: 'text', ...label, text: textOf(dot) })
  }
  return { ...picture, shapes }
}

const [barWidth, row, names, numbers] = [720, 34, 210, 150]

/** Bars with the jobs of sectors, the largest first. */
export function barShapes(bars: readonly { name: string; jobs: number; said: string }[]): {
  width: number
  height: number
  shapes: Shape[]
} {
  const most = Math.max(1, ...bars.map(one => one.jobs))
  const shapes = bars.flatMap(({ name, jobs, said }, index): Shape[] => {
    const y = index * row + 4
    const width = Math.max(2, (jobs / most) * (barWidth - names - numbers))
    return [
      { kind: 'text', x: names - 8, y: y + 20, text: short(name), anchor: 'end' },
      { kind: 'rect', x: names, y: y + 5, width, height: 20, tone: 'bar' },
      { kind: 'text', x: names + width + 8, y: y + 20, text: said, anchor: 'start' },
    ]
  })
  return { width: barWidth, height: Math.max(1, bars.length) * row + 8, shapes }
}
