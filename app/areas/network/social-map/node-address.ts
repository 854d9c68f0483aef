import type { MapEdge, MapKey } from './social-map'

/** The page of a node, as far as it has one; a contact's is found by where they work. */
export function nodeAddress(key: MapKey, edges: readonly Pick<MapEdge, 'from' | 'to' | 'kind'>[]): string | null {
  const [kind, id] = key.split(':')
  if (kind === 'employer') return `/employers/${id}`
  if (kind === 'colleague') return `/audit/without?person=${id}`
  if (kind === 'organisation') return `/audit/without?without=${id}`
  if (kind === 'service') return `/services/${id}`
  if (kind !== 'contact') return null
  const work = edges.find(edge => edge.kind === 'works_at' && (edge.from === key || edge.to === key))
  const employer = work && [work.from, work.to].find(end => end.startsWith('employer:'))
  return employer ? `/employers/${employer.slice('employer:'.length)}/people/${id}` : null
}
