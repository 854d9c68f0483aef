import type { GeoPoint } from './profile'
import { kilometresBetween } from './travel'

export interface MapPin {
  /** Which places stand here, by their numbers in the list (from 1). */
  numbers: number[]
  x: number
  y: number
}

export interface PlacesMap {
  size: number
  pins: MapPin[]
  /** The client's postcode; null when it is not known. */
  home: { x: number; y: number } | null
  /** Circles around home, as the crow flies. */
  rings: { kilometres: number; radius: number; isReach: boolean }[]
  /** How many places have no postcode. */
  off: number
}

const size = 640
const margin = 56
const steps = [1, 2, 5, 10, 20, 50, 100, 200]
const kilometresPerDegree = 111.2

/**
 * A map without streets: north is up, distances are true around the middle, places with the same postcode share a pin.
 * The middle is the client's postcode, else that of all places.
 */
export function drawPlaces(
  locations: readonly (GeoPoint | undefined)[],
  home: GeoPoint | undefined,
  reachKm: number | undefined,
): PlacesMap {
  const known = locations.filter(point => point !== undefined)
  const off = locations.length - known.length
  const middle = home ?? middleOf(known)
  if (!middle) return { size, pins: [], home: null, rings: [], off }
  const farthest = Math.max(1, ...known.map(point => kilometresBetween(middle, point)), home ? (reachKm ?? 0) : 0)
  const scale = (size / 2 - margin) / farthest
  return {
    size,
    pins: pinsOf(locations, middle, scale),
    home: home ? { x: size / 2, y: size / 2 } : null,
    rings: home ? ringsOf(farthest, scale, reachKm) : [],
    off,
  }
}

function middleOf(points: readonly GeoPoint[]): GeoPoint | undefined {
  if (points.length === 0) return undefined
  const mean = (read: (point: GeoPoint) => number) =>
    points.reduce((sum, point) => sum + read(point), 0) / points.length
  return { latitude: mean(point => point.latitude), longitude: mean(point => point.longitude) }
}

function pinsOf(locations: readonly (GeoPoint | undefined)[], middle: GeoPoint, scale: number): MapPin[] {
  const narrowing = Math.cos((middle.latitude * Math.PI) / 180)
  const pins = new Map<string, MapPin>()
  locations.forEach((point, index) => {
    if (!point) return
    const east = (point.longitude - middle.longitude) * kilometresPerDegree * narrowing
    const north = (point.latitude - middle.latitude) * kilometresPerDegree
    const [x, y] = [Math.round(size / 2 + east * scale), Math.round(size / 2 - north * scale)]
    const pin = pins.get(`${x} ${y}`) ?? { numbers: [], x, y }
    pin.numbers.push(index + 1)
    pins.set(`${x} ${y}`, pin)
  })
  return [...pins.values()]
}

/** Two or three round distances, and how far the client wants to travel. */
function ringsOf(farthest: number, scale: number, reachKm: number | undefined): PlacesMap['rings'] {
  const round = steps.filter(step => step <= farthest && step !== reachKm).slice(-2)
  const rings = round.map(kilometres => ({ kilometres, radius: kilometres * scale, isReach: false }))
  return reachKm === undefined || reachKm > farthest
    ? rings
    : [...rings, { kilometres: reachKm, radius: reachKm * scale, isReach: true }]
}
