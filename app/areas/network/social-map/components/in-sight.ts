import type { MapKey } from '../social-map'

/** What is in sight and what stands out; the rest of the map keeps its place and is not drawn. */
export interface InSight {
  nodes: ReadonlySet<string>
  /** Lines by their names. */
  lines: ReadonlySet<string>
  chosen: MapKey | null
  /** Who is tied to the chosen one. */
  near: ReadonlySet<string>
}

/** The name of the line between two, whichever way it was noted. */
export function lineOf(from: string, to: string): string {
  return from < to ? `${from} ${to}` : `${to} ${from}`
}
