declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One step over rows of ten numbers for a node and three for an edge; changes the row of nodes. */
  export default function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void
}
