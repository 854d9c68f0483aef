import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { canEver } from '~/access/policy'
import { analysisHead } from './analysis-head.server'
import { rankSectors } from './figures'
import { findImportTarget } from './import-figures.store.server'
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
  const target = head.may.change && canEver(ctx.actor, 'employers.import') ? await findImportTarget(ctx.db) : null
  return {
    head,
    rows,
    total: ranking.total,
    n: ranking.n,
    periods: ranking.periods,
    /** A file with figures would be read into this analysis. */
    takesFile: target?.id === analysisId,
  }
}
export type SectorsPage = Awaited<ReturnType<typeof sectorsPage>>

/** One sector of an analysis, or the form for a new one. */
export async function sectorPage(ctx: Ctx<MemberActor>, analysisId: string, sectorId: string | null) {
  const { head } = await analysisHead(ctx, analysisId)
  const sector = sectorId ? await findSector(ctx.db, analysisId, sectorId) : null
  if (sectorId && !sector) throw new NotFoundError()
  return { head, sector }
}
