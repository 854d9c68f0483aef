import iterate from 'graphology-layout-forceatlas2/iterate.js'
import { around, degreeOf, type Neighbours } from './neighbours'
import type { Place } from './layout-places'

/** Numbers of one node and of one edge in the rows that the library works on. */
const [perNode, perEdge] = [10, 3]
const [massAt, convergenceAt, sizeAt] = [6, 7, 8]

/** The library's own advice for a map of this size, with its quick way of reckoning forces already from 300 nodes. */
function settingsFor(order: number) {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 0,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(Math.max(order, 1)),
    barnesHutOptimize: order > 300,
    barnesHutTheta: 1,
  }
}

/** So many steps for a first layout, and so many to settle one whose places were kept. */
export const layoutSteps = { first: 100, settle: 30 } as const

/**
 * Force-directed layout (ForceAtlas2, Jacomy and others 2014) from these places on, in the library's own measure; the same
 * places give the same picture. Yields the share of the steps done after each. The library's step is called directly: its front
 * door copies the map for each call and forgets how fast the nodes were moving.
 */
export function* layoutOf(neighbours: Neighbours, start: readonly Place[], steps: number): Generator<number, Place[]> {
  const nodes = nodeRow(neighbours, start)
  const edges = edgeRow(neighbours)
  const settings = settingsFor(neighbours.order)
  if (neighbours.order > 1)
    for (let step = 0; step < steps; step++) {
      iterate(settings, nodes, edges)
      yield (step + 1) / steps
    }
  return start.map((_, node) => ({ x: nodes[node * perNode] as number, y: nodes[node * perNode + 1] as number }))
}

function nodeRow(neighbours: Neighbours, start: readonly Place[]): Float32Array {
  const row = new Float32Array(neighbours.order * perNode)
  start.forEach(({ x, y }, node) => {
    const at = node * perNode
    row[at] = x
    row[at + 1] = y
    row[at + massAt] = 1 + degreeOf(neighbours, node)
    row[at + convergenceAt] = 1
    row[at + sizeAt] = 1
  })
  return row
}

function edgeRow(neighbours: Neighbours): Float32Array {
  const row = new Float32Array(neighbours.size * perEdge)
  let at = 0
  for (let node = 0; node < neighbours.order; node++)
    for (const other of around(neighbours, node))
      if (other > node) {
        row.set([node * perNode, other * perNode, 1], at)
        at += perEdge
      }
  return row
}
