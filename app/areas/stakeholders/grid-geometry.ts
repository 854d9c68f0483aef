/** The grid as drawn: units of the picture. */
export const picture = { width: 720, height: 500 }
export const plot = { left: 64, top: 12, width: 640, height: 430 }

const [lowest, scores] = [1, 5]
const stepAcross = plot.width / scores
const stepUp = plot.height / scores

/** Where a score lies: whole scores in the middle of their fifth, so that 1 and 5 have room as well. */
export function acrossOf(score: number): number {
  return plot.left + (score - lowest + 0.5) * stepAcross
}

export function upOf(score: number): number {
  return plot.top + plot.height - (score - lowest + 0.5) * stepUp
}

/** How far the pictures' units are for one score. */
export const gridStep = { across: stepAcross, up: stepUp }

/** The whole score after a move by so many units; never outside the scale. */
export function movedScore(score: number, units: number, step: number): number {
  return Math.min(scores, Math.max(lowest, Math.round(score + units / step)))
}

const [smallest, largest] = [9, 24]

/** Radius by people employed, area by number: unknown is smallest, 1,000 and more largest. */
export function radiusOf(headcount: number | null): number {
  if (headcount === null || headcount <= 0) return smallest
  return smallest + (largest - smallest) * Math.min(1, Math.sqrt(headcount / 1_000))
}

export interface Dot {
  id: string
  across: number
  up: number
  radius: number
}

export interface PlacedDot extends Dot {
  x: number
  y: number
}

const turnsAtMost = 120

/** Dots at their scores; one that would hide another moves around its place until it is free, and stays within its whole score. */
export function placeDots(dots: readonly Dot[]): PlacedDot[] {
  const placed: PlacedDot[] = []
  for (const dot of [...dots].sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1))) {
    const home = { x: acrossOf(dot.across), y: upOf(dot.up) }
    let spot = within(home, dot)
    for (let turn = 1; turn <= turnsAtMost && placed.some(one => isOver(one, spot, dot.radius)); turn++) {
      const angle = turn * 2.4
      const reach = 8 * Math.sqrt(turn)
      spot = within({ x: home.x + Math.cos(angle) * reach, y: home.y + Math.sin(angle) * reach }, dot)
    }
    placed.push({ ...dot, ...spot })
  }
  return placed
}

function isOver(one: PlacedDot, spot: { x: number; y: number }, radius: number): boolean {
  return Math.hypot(one.x - spot.x, one.y - spot.y) < one.radius + radius + 2
}

const clamp = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value))
/** So far from the middle of a score a dot may lie, as part of a step: never in the corner beside. */
const reachInStep = 0.46

/** The nearest spot inside the plot and inside the whole score that the dot counts for. */
function within({ x, y }: { x: number; y: number }, dot: Dot) {
  const [midX, midY] = [acrossOf(Math.floor(dot.across + 0.5)), upOf(Math.floor(dot.up + 0.5))]
  const [reachX, reachY] = [stepAcross * reachInStep, stepUp * reachInStep]
  return {
    x: clamp(clamp(x, midX - reachX, midX + reachX), plot.left + dot.radius, plot.left + plot.width - dot.radius),
    y: clamp(clamp(y, midY - reachY, midY + reachY), plot.top + dot.radius, plot.top + plot.height - dot.radius),
  }
}

export interface LabelSpot {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

const [labelHeight, gap, letter] = [14, 5, 6.7]

/** Where the name of each dot goes: beside, below or above it, where it hides nothing; else where it hides least. */
export function placeLabels(dots: readonly PlacedDot[], textOf: (dot: PlacedDot) => string): Map<string, LabelSpot> {
  const taken: Box[] = dots.map(({ x, y, radius: r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))
  const spots = new Map<string, LabelSpot>()
  for (const dot of dots) {
    const width = textOf(dot).length * letter
    const { x, y, radius } = dot
    const candidates: LabelSpot[] = [
      { x: x + radius + gap, y: y + 4, anchor: 'start' },
      { x: x - radius - gap, y: y + 4, anchor: 'end' },
      { x, y: y + radius + labelHeight, anchor: 'middle' },
      { x, y: y - radius - gap, anchor: 'middle' },
    ]
    const cost = (spot: LabelSpot) => {
      const box = boxOf(spot, width)
      const isOut = box.left < plot.left || box.right > plot.left + plot.width || box.top < plot.top
      const hidden = taken.filter(other => meets(box, other)).length
      return hidden + (isOut || box.bottom > plot.top + plot.height ? 100 : 0)
    }
    const best = candidates.reduce((a, b) => (cost(b) < cost(a) ? b : a))
    taken.push(boxOf(best, width))
    spots.set(dot.id, best)
  }
  return spots
}

function boxOf({ x, y, anchor }: LabelSpot, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - labelHeight + 3, bottom: y + 3 }
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
