import { sectionOf } from '~/areas/employers/sectors'
import type { MapFilter, MapView } from './map-view'
import type { MapEdge, MapKey, MapMeasures, MapNode } from './social-map'
import { tiedTo, within } from './tied-to'

type Stood = MapNode & MapMeasures
interface Drawn<N extends MapNode> {
  nodes: readonly N[]
  edges: readonly MapEdge[]
}

/** What a filter says of a node: it fits, it does not, or the node has nothing that the filter asks for. */
type Verdict = 'fits' | 'not' | 'silent'

const verdictOf = (isAsked: boolean, isKnown: boolean, fits: boolean): Verdict[] =>
  !isAsked ? [] : [isKnown ? (fits ? 'fits' : 'not') : 'silent']

function verdicts(node: MapNode, { organisationId, section, step }: MapFilter): Verdict[] {
  const own = node.key === `organisation:${organisationId}`
  return [
    ...verdictOf(
      organisationId !== null,
      node.kind === 'organisation' || node.organisationId !== null,
      own || node.organisationId === organisationId,
    ),
    ...verdictOf(section !== null, node.sectorCode !== null, sectionOf(node.sectorCode) === section),
    ...verdictOf(step !== null, node.steps.length > 0, step !== null && node.steps.includes(step)),
  ]
}

const dayMillis = 86_400_000

function fitsTie(edge: MapEdge, { strength, age, ties }: MapFilter, today: string): boolean {
  if (strength !== null && edge.strength < strength) return false
  if (ties.length > 0 && !ties.includes(edge.kind)) return false
  // A tie without a day, such as where somebody works, holds for as long as it stands there.
  if (age === null || edge.lastOn === null) return true
  return Date.parse(today) - Date.parse(edge.lastOn.slice(0, 10)) <= age * dayMillis
}

/**
 * The part of a map that a filter leaves. A node goes when a filter says no. One of which a filter can say nothing (a colleague has no
 * sector) stays when it is tied to one that fits. Where ties are filtered, a node that loses all of its ties goes too.
 */
export function filterMap<N extends MapNode>(map: Drawn<N>, filter: MapFilter, today: string): Drawn<N> {
  const judged = new Map<MapKey, 'fits' | 'silent'>()
  for (const node of map.nodes) {
    if (filter.kinds.length > 0 && !filter.kinds.includes(node.kind)) continue
    const said = verdicts(node, filter)
    if (said.includes('not')) continue
    judged.set(node.key, said.length === 0 || said.includes('fits') ? 'fits' : 'silent')
  }
  const between = map.edges.filter(
    edge =>
      judged.has(edge.from) &&
      judged.has(edge.to) &&
      (judged.get(edge.from) === 'fits' || judged.get(edge.to) === 'fits') &&
      fitsTie(edge, filter, today),
  )
  const tied = new Set(between.flatMap(edge => [edge.from, edge.to]))
  const mustBeTied = filter.strength !== null || filter.age !== null || filter.ties.length > 0
  const nodes = map.nodes.filter(({ key }) => tied.has(key) || (judged.get(key) === 'fits' && !mustBeTied))
  return { nodes, edges: between }
}

/** What stands within one or two ties of a node; empty when the node itself is not there. */
export function focusOn<N extends MapNode>(map: Drawn<N>, at: MapKey, steps: number): Drawn<N> {
  if (!map.nodes.some(node => node.key === at)) return { nodes: [], edges: [] }
  const near = within(tiedTo(map.edges), at, steps)
  return {
    nodes: map.nodes.filter(node => near.has(node.key)),
    edges: map.edges.filter(edge => near.has(edge.from) && near.has(edge.to)),
  }
}

/** What is in sight of a view: its filters, then what stands around who is chosen. */
export function mapInSight(map: Drawn<Stood>, { filter, at, around }: MapView, today: string): Drawn<Stood> {
  const left = filterMap(map, filter, today)
  return at && around ? focusOn(left, at, around) : left
}
