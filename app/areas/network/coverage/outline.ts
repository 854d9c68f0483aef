import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { townKey } from '../services/service'

/** Degrees: longitude, latitude. */
export type Point = readonly [number, number]
export interface Area {
  name: string
  /** Closed rings; holes are rings too. */
  rings: Point[][]
}

export const largestOutlineBytes = 2 * 1024 * 1024
export const mostAreas = 400
export const mostPoints = 50_000
/** Problems are told up to this many: whoever mends the first ones sees the rest. */
const mostProblems = 20

const nameKeys = ['name', 'naam', 'gemeentenaam', 'statnaam', 'municipality'] as const
type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const shown = (value: unknown) => (value === undefined ? '' : (JSON.stringify(value) ?? '').slice(0, 80))

/**
 * Outlines of municipalities out of the text of a GeoJSON file (RFC 7946): a FeatureCollection of Polygons and MultiPolygons in degrees,
 * each with a name. Every problem says which feature and field, what stood there and what would be right; nothing is half taken over.
 */
export function readOutline(text: string): Result<Area[]> {
  const document = parsed(text)
  if (!isObject(document))
    return fail(problem('file', 'services.outline-not-json', text.trim().slice(0, 40), 'GeoJSON'))
  if (document.type !== 'FeatureCollection' || !Array.isArray(document.features))
    return fail(problem('file', 'services.outline-wrong', `type: ${shown(document.type)}`, 'type: "FeatureCollection"'))
  const features: unknown[] = document.features
  if (features.length === 0 || features.length > mostAreas)
    return fail(problem('file', 'services.outline-wrong', `features: ${features.length}`, `features: 1–${mostAreas}`))
  const problems: Problem[] = []
  const wrong: Wrong = (row, field, found, right, code = 'outline-row') => {
    problems.push(problem('file', `services.${code}`, `${row} · ${field}: ${shown(found)}`, right))
    return null
  }
  const read = features.map((feature, at) => areaOf(feature, at + 1, wrong))
  for (const [at, area] of read.entries()) {
    const first = read.findIndex(other => area !== null && other !== null && townKey(other.name) === townKey(area.name))
    if (area && first < at) wrong(at + 1, 'name', area.name, String(first + 1), 'outline-twice')
  }
  const areas = read.filter(area => area !== null)
  const points = areas.reduce((sum, area) => sum + area.rings.reduce((all, ring) => all + ring.length, 0), 0)
  if (points > mostPoints)
    problems.push(problem('file', 'services.outline-wrong', `coordinates: ${points}`, `≤ ${mostPoints}`))
  return problems.length > 0 ? fail(...problems.slice(0, mostProblems)) : ok(areas)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

type Wrong = (row: number, field: string, found: unknown, right: string, code?: string) => null

function areaOf(feature: unknown, row: number, wrong: Wrong): Area | null {
  if (!isObject(feature) || feature.type !== 'Feature')
    return wrong(row, 'type', isObject(feature) ? feature.type : feature, '"Feature"')
  const properties = isObject(feature.properties) ? feature.properties : {}
  const named = Object.entries(properties).find(([key]) => (nameKeys as readonly string[]).includes(key.toLowerCase()))
  const name = typeof named?.[1] === 'string' ? named[1].trim() : ''
  if (name === '' || name.length > 100)
    return wrong(row, `properties.${named?.[0] ?? 'name'}`, named?.[1], nameKeys.join(', '), 'outline-name')
  const geometry = isObject(feature.geometry) ? feature.geometry : {}
  const isMany = geometry.type === 'MultiPolygon'
  if (!isMany && geometry.type !== 'Polygon')
    return wrong(row, 'geometry.type', geometry.type, '"Polygon", "MultiPolygon"')
  const polygons: unknown = isMany ? geometry.coordinates : [geometry.coordinates]
  if (!Array.isArray(polygons) || polygons.length === 0)
    return wrong(row, 'geometry.coordinates', geometry.coordinates, '[[[5.61, 52.31], …]]')
  const rings: Point[][] = []
  for (const polygon of polygons as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0)
      return wrong(row, 'geometry.coordinates', polygon, '[[[5.61, 52.31], …]]')
    for (const ring of polygon as unknown[]) {
      const points = Array.isArray(ring) ? (ring as unknown[]) : []
      if (points.length < 4) return wrong(row, 'geometry.coordinates', ring, '4', 'outline-short')
      const bad = points.findIndex(point => !isPoint(point))
      if (bad >= 0)
        return wrong(row, `geometry.coordinates[${bad + 1}]`, points[bad], '[5.61, 52.31]', 'outline-degrees')
      rings.push(points.map(point => [(point as number[])[0]!, (point as number[])[1]!] as const))
    }
  }
  return { name, rings }
}

function isPoint(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  const [lon, lat] = value as unknown[]
  const within = (number: unknown, most: number) =>
    typeof number === 'number' && Number.isFinite(number) && Math.abs(number) <= most
  return within(lon, 180) && within(lat, 90)
}
