import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { nodesSql, piecesSql, placementsSql, type MapScope } from './map-sql.store.server'
import { mostNodes, type MapEdge, type MapEdgeKind, type MapKey, type MapNode, type MapNodeKind } from './social-map'
import { strengthOf } from './strength'

type NodeRow = [MapNodeKind, string, string, string | null, string | null, number[], number | null]
type EdgeRow = [MapEdgeKind, MapKey, MapKey, number | null, string | null, string | null, number | null]

export interface ReadMap {
  nodes: MapNode[]
  edges: MapEdge[]
  total: { nodes: number; edges: number }
}

const { sql } = Prisma

/** Ties and links have no direction on the map; which end comes first is told by the ids. */
const isTurned = sql`(p.kind in ('tie', 'link') and p.from_id > p.to_id)`

const edgesSql = (scope: MapScope) => sql`
  select p.kind, case when ${isTurned} then p.to_kind else p.from_kind end as from_kind,
    case when ${isTurned} then p.to_id else p.from_id end as from_id,
    case when ${isTurned} then p.from_kind else p.to_kind end as to_kind,
    case when ${isTurned} then p.from_id else p.to_id end as to_id,
    count(*)::int as pieces, min(p.on_day) as first_on, max(p.on_day) as last_on, max(p.judged) as judged
  from (${piecesSql(scope)}) p where p.from_id <> p.to_id group by 1, 2, 3, 4, 5
  union all
  select p.kind, 'organisation', p.organisation_id, 'employer', p.employer_id, p.pieces, p.first_on, p.last_on, null
  from (${placementsSql(scope)}) p`

/**
 * The social map as the reader may see it: who stands on it, and what ties them. At most `most` nodes, those that are tied to most
 * others first, and what ties those to each other; `total` counts all of it.
 */
export async function readMap(db: Tx, scope: MapScope, most = mostNodes): Promise<ReadMap> {
  const [found] = await db.$queryRaw<
    { nodes: NodeRow[] | null; edges: EdgeRow[] | null; allNodes: number; allEdges: number }[]
  >`
    with node as materialized (${nodesSql(scope)}),
    edge as materialized (
      select e.* from (${edgesSql(scope)}) e join node f on f.id = e.from_id join node t on t.id = e.to_id
    ), tied as (
      select x.id, count(*) as degree from (
        select from_id as id, to_id as other from edge union select to_id, from_id from edge
      ) x group by x.id
    ), kept as materialized (
      select n.* from node n left join tied t on t.id = n.id order by coalesce(t.degree, 0) desc, n.kind, n.id limit ${most}
    )
    select (select count(*)::int from node) as "allNodes", (select count(*)::int from edge) as "allEdges",
      (select json_agg(json_build_array(k.kind, k.id, k.name, k.organisation_id, k.sector_code, k.steps, k.level) order by k.kind, k.id)
        from kept k) as nodes,
      (select json_agg(json_build_array(e.kind, e.from_kind || ':' || e.from_id, e.to_kind || ':' || e.to_id, e.pieces, e.first_on,
          e.last_on, e.judged) order by e.kind, e.from_id, e.to_id)
        from edge e join kept f on f.id = e.from_id join kept t on t.id = e.to_id) as edges`
  return {
    nodes: (found?.nodes ?? []).map(nodeOf),
    edges: (found?.edges ?? []).map(row => edgeOf(row, scope.today)),
    total: { nodes: found?.allNodes ?? 0, edges: found?.allEdges ?? 0 },
  }
}

function nodeOf([kind, id, name, organisationId, sectorCode, steps, level]: NodeRow): MapNode {
  return { key: `${kind}:${id}`, name, kind, organisationId, sectorCode, steps, level }
}

function edgeOf([kind, from, to, told, firstOn, lastOn, judged]: EdgeRow, today: string): MapEdge {
  const pieces = told ?? 0
  return { from, to, kind, strength: strengthOf({ kind, pieces, lastOn, judged }, today), pieces, firstOn, lastOn }
}
