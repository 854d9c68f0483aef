import louvain from 'graphology-communities-louvain'
import { betweennessOf, firstSources } from '~/areas/network/social-map/betweenness'
import { bridgesOf } from '~/areas/network/social-map/bridges'
import { communitiesOf, graphOf } from '~/areas/network/social-map/communities.server'
import { layoutOf, layoutSteps } from '~/areas/network/social-map/layout.server'
import { fitted, startPlaces, usualScale } from '~/areas/network/social-map/layout-places'
import { neighboursOf, type Neighbours } from '~/areas/network/social-map/neighbours'
import { partsOf } from '~/areas/network/social-map/parts'
import { sampleOf } from '~/areas/network/social-map/sample-of'
import { seededRandom } from '~/platform/seeded-random'
import { askNetworkx } from './graph-against'
import { makeGraph, type MadeUpGraph } from './graph-data'
import { check, defineBench, timed, type BenchCase } from './harness'

interface Size {
  nodes: number
  ties: number
  /** So many sources are compared with networkx, which is too slow for all of a large graph; null for all. */
  compared: number | null
}

const sizes: readonly Size[] = [
  { nodes: 2_000, ties: 10_000, compared: null },
  { nodes: 10_000, ties: 50_000, compared: 40 },
]

function all<T>(work: Generator<number, T>): T {
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}

const everyone = (order: number) => Int32Array.from({ length: order }, (_, node) => node)
const seconds = (value: number) => Math.round(value * 1_000) / 1_000

/** A first layout, or one that goes on from the places of the last. */
function lay(neighbours: Neighbours, seed: number) {
  const scale = usualScale(neighbours.order)
  const start = startPlaces(neighbours, () => null, seed).map(({ x, y }) => ({ x: x * scale, y: y * scale }))
  return fitted(all(layoutOf(neighbours, start, layoutSteps.first)))
}

/** Both sides from the same sources: equal to nine digits, or the bench ends. */
async function compare(graph: MadeUpGraph, neighbours: Neighbours, compared: number | null, seed: number) {
  const sources = compared === null ? null : [...sampleOf(graph.order, compared, seededRandom(seed + 1))]
  const theirs = await askNetworkx(graph, sources)
  if (!theirs) return { words: 'networkx is not installed here: not compared', theirs: null, ours: 0 }
  const used = sources ? Int32Array.from(sources) : everyone(graph.order)
  const ours = await timed(() => all(betweennessOf(neighbours, used)))
  const pairs = (graph.order - 1) * (graph.order - 2)
  ours.value.values.forEach((value, node) => {
    const said = ((theirs.betweenness[node] ?? 0) * 2 * graph.order) / used.length / pairs
    check(Math.abs(value - said) <= 1e-9, `betweenness of node ${node}: ${value}, networkx says ${said}`)
  })
  const bridges = [...bridgesOf(neighbours)].flatMap((is, node) => (is ? node : []))
  check(bridges.join() === theirs.bridges.join(), 'the same bridges as networkx')
  check(new Set(partsOf(neighbours)).size === theirs.parts, 'as many parts as networkx')
  return { words: `equal to ${theirs.version} to 1e-9, the same bridges and parts`, theirs, ours: ours.cpuSeconds }
}

async function measure(size: Size, seed: number, note: (text: string) => void): Promise<BenchCase[]> {
  const graph = makeGraph(size.nodes, size.ties, seed)
  const name = `${size.nodes.toLocaleString('en')} nodes, ${size.ties.toLocaleString('en')} ties`
  note(`${name}: measuring`)
  const neighbours = neighboursOf(graph.order, graph.pairs)
  check(neighbours.size === size.ties, 'every tie is there once')
  const order = graph.order
  const first = firstSources(neighbours)
  const estimate = await timed(() => all(betweennessOf(neighbours, sampleOf(order, first, seededRandom(seed)))))
  const exact = first === order ? estimate : await timed(() => all(betweennessOf(neighbours, everyone(order))))
  const simple = await timed(() => [partsOf(neighbours), bridgesOf(neighbours)])
  const groups = await timed(() => communitiesOf(neighbours, seed))
  const layout = await timed(() => lay(neighbours, seed))
  check(
    lay(neighbours, seed).places.every(({ x }, node) => x === layout.value.places[node]?.x),
    'the same seed lays the same',
  )
  const modularity = louvain.detailed(graphOf(neighbours), { getEdgeWeight: null, rng: seededRandom(seed) }).modularity
  check(new Set(groups.value).size > 1 && modularity > 0, 'communities hold together more than by chance')
  const off = estimate.value.values.map((value, node) => Math.abs(value - (exact.value.values[node] as number)))
  const worst = Math.max(...off)
  const outside = off.filter(one => one > estimate.value.error).length / order
  check(first === order || outside <= 0.05, `the said error holds: ${outside} of the nodes lie outside`)
  note(`${name}: comparing`)
  const { words, theirs, ours } = await compare(graph, neighbours, size.compared, seed)
  const wall = (value: number, what: string, checked: string, beside?: BenchCase['beside']): BenchCase => ({
    case: `${name}: ${what}`,
    value: seconds(value),
    unit: 's',
    better: 'lower',
    beside,
    checked,
  })
  const { error, samples } = estimate.value
  const sum = estimate.wallSeconds + simple.wallSeconds + groups.wallSeconds + layout.wallSeconds
  return [
    wall(sum, first === order ? 'all measures, exact' : 'all measures, betweenness estimated', words),
    ...(first === order
      ? []
      : [
          wall(
            estimate.wallSeconds,
            `betweenness estimated from ${samples} sources, said error ${error.toFixed(5)}`,
            `largest error ${worst.toFixed(5)}, ${(100 * (1 - outside)).toFixed(1)} % of the nodes within the said error`,
          ),
        ]),
    wall(exact.wallSeconds, 'betweenness exact', words),
    ...(theirs
      ? [
          wall(ours, `betweenness from ${size.compared ?? order} sources, CPU`, words, [
            { what: `${theirs.version}, CPU`, value: seconds(theirs.seconds) },
          ]),
        ]
      : []),
    wall(groups.wallSeconds, `communities (modularity ${modularity.toFixed(3)})`, 'more than one, better than chance'),
    wall(layout.wallSeconds, `layout, ${layoutSteps.first} steps`, 'the same again for the same seed'),
    wall(simple.wallSeconds, 'parts and bridges', words),
  ]
}

export default defineBench({
  name: 'graph',
  summary: 'measures and layout of the social map, against networkx where it is installed',
  run: async ({ seed, note }) => {
    const cases: BenchCase[] = []
    for (const size of sizes) cases.push(...(await measure(size, seed, note)))
    return { data: 'made up, in one part, who has many ties gets more', cases }
  },
})
