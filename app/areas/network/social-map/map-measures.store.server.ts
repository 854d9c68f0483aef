import type { Tx } from '~/platform/database.server'
import type { MapKey } from './social-map'

/** What takes long to reckon, and is therefore kept of each node. */
export interface KeptMeasure {
  key: MapKey
  x: number
  y: number
  betweenness: number
  community: number
}

/** What the newest run said of each node that stood on the map then. */
export async function keptMeasures(db: Tx, networkId: string): Promise<Map<MapKey, KeptMeasure>> {
  const [found] = await db.$queryRaw<{ rows: [MapKey, number, number, number, number][] | null }[]>`
    select json_agg(json_build_array(m.node_key, m.x, m.y, m.betweenness, m.community)) as rows
    from map_measure m where m.network_id = ${networkId}::uuid`
  return new Map(
    (found?.rows ?? []).map(([key, x, y, betweenness, community]) => [key, { key, x, y, betweenness, community }]),
  )
}

/** Puts these in the place of what was kept before. */
export async function keepMeasures(
  db: Tx,
  networkId: string,
  runId: string,
  measures: readonly KeptMeasure[],
): Promise<void> {
  await db.mapMeasure.deleteMany({ where: { networkId } })
  await db.$executeRaw`
    insert into map_measure (network_id, run_id, node_key, x, y, betweenness, community)
    select ${networkId}::uuid, ${runId}::uuid, m.key, m.x, m.y, m.betweenness, m.community
    from jsonb_to_recordset(${JSON.stringify(measures)}::jsonb)
      as m (key text, x double precision, y double precision, betweenness double precision, community int)`
}
