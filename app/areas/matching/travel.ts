import type { GeoPoint } from './profile'

const earthRadiusKm = 6371

/** Distance in a straight line over the earth, in kilometres (haversine). */
export function kilometresBetween(from: GeoPoint, to: GeoPoint): number {
  const lat1 = radians(from.latitude)
  const lat2 = radians(to.latitude)
  const halfLat = Math.sin((lat2 - lat1) / 2)
  const halfLon = Math.sin(radians(to.longitude - from.longitude) / 2)
  const chord = halfLat * halfLat + Math.cos(lat1) * Math.cos(lat2) * halfLon * halfLon
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)))
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
