/** What can stand on the social map (N2). A client never does: the map shows who helps, not who is helped. */
export const mapNodeKinds = ['employer', 'organisation', 'colleague', 'contact', 'service'] as const
export type MapNodeKind = (typeof mapNodeKinds)[number]

/** What ties two of them: each kind but `link` comes from what happened, and a `link` was added by hand. */
export const mapEdgeKinds = [
  'talk',
  'placement',
  'agreement',
  'vacancy',
  'tie',
  'member',
  'works_at',
  'offers',
  'link',
] as const
export type MapEdgeKind = (typeof mapEdgeKinds)[number]

/** `employer:<uuid>`: the kind and the row that it stands for. */
export type MapKey = `${MapNodeKind}:${string}`

/** One that stands on the map, with what it can be filtered by. */
export interface MapNode {
  key: MapKey
  name: string
  kind: MapNodeKind
  /** The partner organisation a colleague or a service belongs to, or that keeps an employer. */
  organisationId: string | null
  sectorCode: string | null
  /** Steps of the participation ladder (1 to 6) that a service or the free places of an employer serve; empty when none is known. */
  steps: readonly number[]
  level: number | null
}

/** Two ends and what happened between them; both ends stand on the map. */
export interface MapEdge {
  from: MapKey
  to: MapKey
  kind: MapEdgeKind
  /** 1 (weak) to 5 (strong): by how often and how lately, or as somebody judged a link. */
  strength: number
  /** How many pieces of evidence stand behind it. */
  pieces: number
  /** Days, as ISO dates; null when the tie has no day. */
  firstOn: string | null
  lastOn: string | null
}

/** The place of a node in its layout, and what the network says about it. */
export interface MapMeasures {
  key: MapKey
  /** Coordinates of the last layout, kept between visits; about -1 to 1. */
  x: number
  y: number
  degree: number
  /** Share of the shortest paths that run through it, 0 to 1. */
  betweenness: number
  /** Numbers of its part (0 is the largest) and of its community. */
  component: number
  community: number
  /** Without it, its part would fall apart. */
  isBridge: boolean
}

/** The map as the picture and the table read it. */
export interface SocialMap {
  nodes: readonly (MapNode & MapMeasures)[]
  edges: readonly MapEdge[]
  /** When the measures were reckoned, or null when they never were; `isStale` when the map changed since. */
  measuredAt: string | null
  isStale: boolean
  /** How many stood on the whole map before the most important were kept; `nodes` holds at most `mostNodes`. */
  total: { nodes: number; edges: number }
}

/** More are not drawn: the ones with the most ties stay. */
export const mostNodes = 10_000
