import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { networkDay } from '~/areas/engagement/network-day.server'
import { dimensions, isMeasure, type Measure } from './fairness'
import { quartersOver, readQuarter } from './fairness-quarter'
import { fairnessTables, repairsOf } from './fairness-report'
import { findFairness } from './fairness.store.server'
import { sectorShares } from './sector-shares'

/** The fairness of matching in one quarter that is over. */
export async function fairnessPage(ctx: Ctx<MemberActor>, search: URLSearchParams) {
  const today = await networkDay(ctx)
  const quarter = readQuarter(search.get('quarter'), today)
  const asked = search.get('measure')
  const measure: Measure = isMeasure(asked) ? asked : 'proposed'
  const counted = await findFairness(ctx.db, quarter)
  const rows = counted?.groups ?? []
  const tables = fairnessTables(rows)
  return {
    quarter,
    quarters: quartersOver(today),
    measure,
    countedOn: counted?.countedOn.toISOString().slice(0, 10) ?? null,
    clients: rows.find(row => row.dimension === 'all')?.clients ?? null,
    tables,
    repairs: repairsOf(tables),
    sectors: sectorShares(counted?.sectors ?? [], dimensions.gender),
  }
}
export type FairnessPage = Awaited<ReturnType<typeof fairnessPage>>
