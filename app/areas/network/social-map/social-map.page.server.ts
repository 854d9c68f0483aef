import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { can } from '~/access/policy'
import { fingerprintOf } from './fingerprint.server'
import { keptMeasures } from './map-measures.store.server'
import { findMeasuredRun } from './map-runs.store.server'
import { mapScope } from './map-scope.server'
import { measuresOf } from './measured-map'
import { mapSeed, type MeasuringState } from './measuring'
import { measuringState } from './measuring-state.server'
import { plainMapOf } from './neighbours'
import type { MapMeasures, SocialMap } from './social-map'
import { readMap } from './social-map.store.server'

export interface SocialMapPage {
  map: SocialMap
  measuring: MeasuringState
  /** yyyy-mm-dd, in the network's zone */
  today: string
  may: { measure: boolean; link: boolean; export: boolean }
}

/**
 * The social map as this member sees it, and how its reckoning stands. The whole map (at most `mostNodes`); what the address
 * narrows it to is for the picture. Start, cancel and follow the reckoning at `/audit/map/measuring`: POST with `act=start`, or
 * `act=stop` and `runId`, and `view`, leads back to `/audit/map` with a toast; GET answers a MeasuringState.
 */
export async function socialMapPage(ctx: Ctx<MemberActor>, _search: URLSearchParams): Promise<SocialMapPage> {
  const { actor, db } = ctx
  const scope = await mapScope(ctx, actor.networkId)
  const { nodes, edges, total } = await readMap(db, scope)
  const plain = plainMapOf(nodes, edges)
  const run = await findMeasuredRun(db, actor.networkId)
  const measures = measuresOf(plain, await keptMeasures(db, actor.networkId), run?.seed ?? mapSeed)
  return {
    map: {
      nodes: nodes.map(node => ({ ...node, ...(measures.get(node.key) as MapMeasures) })),
      edges,
      measuredAt: run?.measuredAt?.toISOString() ?? null,
      isStale: run !== null && run.fingerprint !== fingerprintOf(plain),
      total,
    },
    measuring: await measuringState(ctx),
    today: scope.today,
    may: {
      measure: can(actor, 'network.write', { sameNetwork: true }),
      link: can(actor, 'network.write', { sameNetwork: true }),
      export: can(actor, 'employers.export', { sameNetwork: true }),
    },
  }
}
