import { rawPhrase, type Phrase } from '~/platform/tabular/phrase'
import type { Coordinates } from './distance'

export interface PostcodePlace extends Coordinates {
  pc4: string
  place: string
}

export interface PostcodeProblem {
  column: string
  found: Phrase
  expected: Phrase
}

const cellCount = 12

function degrees(text: string | undefined, most: number): number | null {
  const value = Number(text)
  return text !== undefined && text.trim() !== '' && Number.isFinite(value) && Math.abs(value) <= most ? value : null
}

/**
 * Reads one line of a GeoNames postal file: tab separated, without a header, twelve cells (country, postcode, place,
 * three pairs of administrative name and code, latitude, longitude, accuracy). Null for a line of another country.
 */
export function readPostcodeLine(
  line: string,
): { ok: true; value: PostcodePlace | null } | { ok: false; problem: PostcodeProblem } {
  const cells = line.split('\t')
  if (cells.length < cellCount - 1 || cells.length > cellCount) {
    const count = (value: number): Phrase => ({ code: 'cells', params: { count: value } })
    return { ok: false, problem: { column: '-', found: count(cells.length), expected: count(cellCount) } }
  }
  if (cells[0] !== 'NL') return { ok: true, value: null }
  const pc4 = /^([1-9]\d{3})(?: ?[A-Z]{2})?$/.exec(cells[1] ?? '')?.[1]
  if (!pc4)
    return {
      ok: false,
      problem: { column: 'postal code', found: rawPhrase(cells[1] ?? ''), expected: { code: 'postcode' } },
    }
  const lat = degrees(cells[9], 90)
  if (lat === null) return { ok: false, problem: wrongDegrees('latitude', cells[9], 90) }
  const lon = degrees(cells[10], 180)
  if (lon === null) return { ok: false, problem: wrongDegrees('longitude', cells[10], 180) }
  return { ok: true, value: { pc4, lat, lon, place: cells[2] ?? '' } }
}

function wrongDegrees(column: string, text: string | undefined, most: number): PostcodeProblem {
  return { column, found: rawPhrase(text ?? ''), expected: { code: 'decimalRange', params: { min: -most, max: most } } }
}

/** One row for each four-digit area: the middle of its points, and the first place that was named. */
export function averagePostcodes(points: readonly PostcodePlace[]): PostcodePlace[] {
  const sums = new Map<string, { lat: number; lon: number; count: number; place: string }>()
  for (const { pc4, lat, lon, place } of points) {
    const sum = sums.get(pc4) ?? { lat: 0, lon: 0, count: 0, place }
    sums.set(pc4, { lat: sum.lat + lat, lon: sum.lon + lon, count: sum.count + 1, place: sum.place })
  }
  return [...sums].map(([pc4, { lat, lon, count, place }]) => ({ pc4, lat: lat / count, lon: lon / count, place }))
}
