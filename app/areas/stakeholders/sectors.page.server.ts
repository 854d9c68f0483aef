import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { analysisHead } from './analysis-head.server'
import { rankSectors } from './figures'
import { findSector, listSectors } from './sectors.store.server'

/** Step 1: the sectors of the region with their numbers, in the order of their jobs. */
export async function sectorsPage(ctx: Ctx<MemberActor>, analysisId: string) {
  const { head } = await analysisHead(ctx, analysisId)
  const sectors = await listSectors(ctx.db, analysisId)
  const ranking = rankSectors(sectors)
  const place = new Map(ranking.sectors.map((one, index) => [one.sectorCode, { ...one, index }]))
  const rows = sectors
    .map(sector => ({ ...sector, ...place.get(sector.sectorCode)! }))
    .sort((a, b) => a.index - b.index)
  return { head, rows, total: ranking.total, n: ranking.n, periods: ranking.periods }
}
export type SectorsPage = Awaited<ReturnType<typeof sectorsPage>>

/** One sector of an analysis, or the form for a new one. */
export async function sectorPage(ctx: Ctx<MemberActor>, analysisId: string, sectorId: string | null) {
  const { head } = await analysisHead(ctx, analysisId)
  const sector = sectorId ? await findSector(ctx.db, analysisId, sectorId) : null
  if (sectorId && !sector) throw new NotFoundError()
  return { head, sector }
}
