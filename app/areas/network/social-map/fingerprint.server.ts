import { createHash } from 'node:crypto'
import { around, type PlainMap } from './neighbours'

/** A short text that differs when somebody came, went, or was tied otherwise; names, days and strengths do not count. */
export function fingerprintOf({ keys, neighbours }: PlainMap): string {
  const hash = createHash('sha256')
  keys.forEach((key, node) =>
    hash.update(`${key} ${[...around(neighbours, node)].filter(at => at > node).join(',')}\n`),
  )
  return hash.digest('base64url').slice(0, 22)
}
