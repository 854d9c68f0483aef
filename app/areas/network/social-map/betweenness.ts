import type { Neighbours } from './neighbours'

export interface Betweenness {
  /** Of each node, the share of the shortest paths between others that run through it: 0 to 1. */
  values: Float64Array
  /** How many nodes were a source of paths; all of them makes the values exact. */
  samples: number
  /** How far the value of the least certain node may be off, plus or minus (95 %); 0 when exact. */
  error: number
}

/** Visits of ties between two pauses; some tens of milliseconds. */
const visitsPerSlice = 1_000_000

/**
 * Betweenness by Brandes (2001, A faster algorithm for betweenness centrality): from each source the paths to all others are counted
 * at once. With a sample of the nodes as sources, drawn at random, it is the estimate of Brandes and Pich (2007, Centrality
 * estimation in large networks): the mean of the sources times their number. Its error is 1.96 times the standard error of that mean, corrected for
 * a sample out of few (Cochran 1977), of the node where that is largest.
 *
 * Yields the share of sources that were done, so that whoever runs it may pause or stop.
 */
export function* betweennessOf(neighbours: Neighbours, sources: Int32Array): Generator<number, Betweenness> {
  const { order, ends } = neighbours
  const sums = new Float64Array(order)
  const squares = new Float64Array(order)
  const from = pathsFrom(neighbours)
  const perSlice = Math.max(1, Math.floor(visitsPerSlice / Math.max(order, 2 * ends.length)))
  for (let at = 0; at < sources.length; at++) {
    if (at > 0 && at % perSlice === 0) yield at / sources.length
    from(sources[at] as number, (node, through) => {
      sums[node] = (sums[node] as number) + through
      squares[node] = (squares[node] as number) + through * through
    })
  }
  return scaled(order, sources.length, sums, squares)
}

/** From a source, tells of each other node how much of the paths from the source runs through it (its dependency). */
function pathsFrom({ order, starts, ends }: Neighbours) {
  const steps = new Int32Array(order)
  const paths = new Float64Array(order)
  const through = new Float64Array(order)
  const met = new Int32Array(order)
  return (source: number, tell: (node: number, through: number) => void): void => {
    steps.fill(-1)
    paths.fill(0)
    through.fill(0)
    steps[source] = 0
    paths[source] = 1
    met[0] = source
    let count = 1
    for (let at = 0; at < count; at++) {
      const node = met[at] as number
      const further = (steps[node] as number) + 1
      const ways = paths[node] as number
      for (let edge = starts[node] as number, end = starts[node + 1] as number; edge < end; edge++) {
        const other = ends[edge] as number
        if (steps[other] === -1) {
          steps[other] = further
          met[count++] = other
        }
        if (steps[other] === further) paths[other] = (paths[other] as number) + ways
      }
    }
    for (let at = count - 1; at > 0; at--) {
      const node = met[at] as number
      const nearer = (steps[node] as number) - 1
      const share = (1 + (through[node] as number)) / (paths[node] as number)
      for (let edge = starts[node] as number, end = starts[node + 1] as number; edge < end; edge++) {
        const other = ends[edge] as number
        if (steps[other] === nearer) through[other] = (through[other] as number) + (paths[other] as number) * share
      }
      if (through[node] !== 0) tell(node, through[node] as number)
    }
  }
}

function scaled(order: number, samples: number, sums: Float64Array, squares: Float64Array): Betweenness {
  if (order <= 2 || samples === 0) return { values: new Float64Array(order), samples, error: 0 }
  const pairs = (order - 1) * (order - 2)
  const values = sums.map(sum => (sum * order) / samples / pairs)
  if (samples >= order || samples < 2) return { values, samples, error: samples >= order ? 0 : 1 }
  let widest = 0
  for (let node = 0; node < order; node++) {
    const sum = sums[node] as number
    const variance = Math.max(0, ((squares[node] as number) - (sum * sum) / samples) / (samples - 1))
    widest = Math.max(widest, variance)
  }
  const error = (1.96 * order * Math.sqrt(((1 - samples / order) * widest) / samples)) / pairs
  return { values, samples, error }
}

/** Up to so many visits of ties the exact values come at once, in a few seconds; above it an estimate comes first. */
const visitsAtOnce = 60_000_000

/** Sources of an estimate: an error of under one in a hundred in networks like ours, in two seconds at 50,000 ties. */
const estimateSources = 500

/** How many nodes a first answer starts from: all, or a sample where all would take long. */
export function firstSources({ order, size }: Neighbours): number {
  return order * (order + size) <= visitsAtOnce ? order : Math.min(order, estimateSources)
}
