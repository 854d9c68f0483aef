import { askPython } from './ask-python'
import type { MadeUpGraph } from './graph-data'

/** What another program says of the same graph. */
export interface Theirs {
  version: string
  /** Not normalised, from these sources to all; of all sources when none were given. */
  betweenness: number[]
  bridges: number[]
  parts: number
  seconds: number
}

const script = `
import json, sys, time
asked = json.load(sys.stdin)
import networkx as nx
graph = nx.Graph()
graph.add_nodes_from(range(asked["order"]))
graph.add_edges_from(asked["pairs"])
begin = time.process_time()
if asked["sources"] is None:
    found = nx.betweenness_centrality(graph, normalized=False)
else:
    found = nx.betweenness_centrality_subset(graph, sources=asked["sources"], targets=list(graph), normalized=False)
seconds = time.process_time() - begin
print(json.dumps({
    "version": "networkx " + nx.__version__,
    "betweenness": [found[node] for node in range(asked["order"])],
    "bridges": sorted(nx.articulation_points(graph)),
    "parts": nx.number_connected_components(graph),
    "seconds": seconds,
}))
`

/** Asks networkx; null when Python or networkx is not there. */
export function askNetworkx(graph: MadeUpGraph, sources: readonly number[] | null): Promise<Theirs | null> {
  return askPython<Theirs>(script, { ...graph, sources })
}
