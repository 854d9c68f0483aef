import { createHash } from 'node:crypto'
import type { ClientProfile, PlaceProfile } from './profile'

/**
 * The version of what a match was worked out with: equal for equal inputs, in whatever order their keys stand. Without the
 * seats that are left, because those change with every placement and no reason rests on them.
 */
export function inputsDigest(profile: ClientProfile | PlaceProfile): string {
  const { seats: _seats, ...inputs } = { seats: 0, ...profile }
  return createHash('sha256')
    .update(JSON.stringify(sorted(inputs)))
    .digest('hex')
    .slice(0, 32)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]))
}
