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

const turnsAtMost = 40

/** Dots at their scores; one that would hide another moves around its place until it is free. Inside the plot always. */
export function placeDots(dots: readonly Dot[]): PlacedDot[] {
  const placed: PlacedDot[] = []
  for (const dot of [...dots].sort((a, b) => b.radius - a.radius || (a.id < b.id ? -1 : 1))) {
    const home = { x: acrossOf(dot.across), y: upOf(dot.up) }
    let spot = inside(home, dot.radius)
    for (let turn = 1; turn <= turnsAtMost && placed.some(one => isOver(one, spot, dot.radius)); turn++) {
      const angle = turn * 2.4
      const reach = 11 * Math.sqrt(turn)
      spot = inside({ x: home.x + Math.cos(angle) * reach, y: home.y + Math.sin(angle) * reach }, dot.radius)
    }
    placed.push({ ...dot, ...spot })
  }
  return placed
}

function isOver(one: PlacedDot, spot: { x: number; y: number }, radius: number): boolean {
  return Math.hypot(one.x - spot.x, one.y - spot.y) < one.radius + radius + 2
}

function inside({ x, y }: { x: number; y: number }, radius: number) {
  return {
    x: Math.min(plot.left + plot.width - radius, Math.max(plot.left + radius, x)),
    y: Math.min(plot.top + plot.height - radius, Math.max(plot.top + radius, y)),
  }
}
