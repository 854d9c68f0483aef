export interface Coordinates {
  /** Degrees north, WGS 84. */
  lat: number
  /** Degrees east, WGS 84. */
  lon: number
}

const meanEarthRadiusKm = 6371.0088

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Distance as the crow flies, in kilometres (haversine on a sphere: at most 0.5 % off). */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  const dLat = radians(to.lat - from.lat)
  const dLon = radians(to.lon - from.lon)
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * Math.sin(dLon / 2) ** 2
  return 2 * meanEarthRadiusKm * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** The four digits of a Dutch postcode as people write it (`1234 ab`, `1234AB`, `1234`), or null. */
export function pc4Of(postcode: string): string | null {
  const found = /^\s*([1-9]\d{3})\s*(?:[a-z]{2})?\s*$/i.exec(postcode)
  return found?.[1] ?? null
}
