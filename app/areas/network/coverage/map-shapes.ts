import { townKey } from '../services/service'
import type { Area, Point } from './outline'

/** A town as it is drawn: its path and where its name stands, in units of the picture. */
export interface Shape {
  town: string
  path: string
  x: number
  y: number
}

export interface Drawing {
  width: number
  height: number
  shapes: Shape[]
  /** Towns of which there is no outline: they stand in the table only. */
  missing: string[]
}

const width = 720
const margin = 12
const tile = 160
const gap = 10

/** Outlines as paths, north above; a degree of longitude is as wide as it is in the middle of the region. */
export function drawAreas(areas: readonly Area[], towns: readonly string[]): Drawing {
  const all = areas.flatMap(area => area.rings.flat())
  const [west, east] = range(all.map(point => point[0]))
  const [south, north] = range(all.map(point => point[1]))
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (width - 2 * margin) / Math.max((east - west) * squeeze, (north - south) * 0.8, 1e-6)
  const at = ([lon, lat]: Point): Point => [margin + (lon - west) * squeeze * scale, margin + (north - lat) * scale]
  const shapes = areas.map(area => {
    const rings = area.rings.map(ring => ring.map(at))
    const [x, y] = centreOf(rings)
    const town = towns.find(one => townKey(one) === townKey(area.name)) ?? area.name
    return { town, path: rings.map(pathOf).join(''), x, y }
  })
  const drawn = new Set(shapes.map(one => townKey(one.town)))
  return {
    width,
    height: Math.round(2 * margin + (north - south) * scale),
    shapes,
    missing: towns.filter(town => !drawn.has(townKey(town))),
  }
}

/** Without outlines every town is an equal tile, in the order in which they are handed in. */
export function drawTiles(towns: readonly string[]): Drawing {
  const across = Math.max(1, Math.min(4, Math.ceil(Math.sqrt(towns.length))))
  const shapes = towns.map((town, at) => {
    const [x, y] = [(at % across) * (tile + gap), Math.floor(at / across) * (tile + gap)]
    return { town, path: `M${x} ${y}h${tile}v${tile}h${-tile}z`, x: x + tile / 2, y: y + tile / 2 }
  })
  const down = Math.max(1, Math.ceil(towns.length / across))
  return { width: across * (tile + gap) - gap, height: down * (tile + gap) - gap, shapes, missing: [] }
}

function range(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [Infinity, -Infinity],
  )
}

const round = (value: number) => Math.round(value * 10) / 10

function pathOf(ring: readonly Point[]): string {
  return `M${ring.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`
}

/** Twice the area of a ring, with a sign. */
function areaOf(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)
}

/** The centre of gravity of the largest ring; of its points when it has no area. */
function centreOf(rings: readonly (readonly Point[])[]): Point {
  const largest = [...rings].sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)))[0] ?? []
  const area = areaOf(largest)
  if (Math.abs(area) < 1e-9) {
    const sum = largest.reduce<Point>(([x, y], [px, py]) => [x + px, y + py], [0, 0])
    return [round(sum[0] / largest.length), round(sum[1] / largest.length)]
  }
  const sum = largest.reduce<Point>(
    ([x, y], [px, py], at) => {
      const [nextX, nextY] = largest[(at + 1) % largest.length]!
      const cross = px * nextY - nextX * py
      return [x + (px + nextX) * cross, y + (py + nextY) * cross]
    },
    [0, 0],
  )
  return [round(sum[0] / (3 * area)), round(sum[1] / (3 * area))]
}
