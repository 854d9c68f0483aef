import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { fail, ok, problem, type Result } from '~/platform/result'
import { figuresOf, type SectorInput, type VacancySourcesInput } from './inputs'
import { analysisFor } from './require-analysis.server'
import { dropSector, findSector, saveFigures, saveNewSector, saveSector } from './sectors.store.server'
import { analysisEvent } from './tell-analysis'

/**
 * Adds a sector with its numbers, or changes it when an id is given. A sector stands once in an analysis; each number has its source
 * and period.
 */
export async function saveAnalysisSector(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  sectorId: string | null,
  input: SectorInput,
): Promise<Result<{ sectorId: string }>> {
  const found = await analysisFor(ctx, 'change', analysisId)
  if (!found.ok) return found
  const known = sectorId ? await findSector(ctx.db, analysisId, sectorId) : null
  if (sectorId && !known) throw new NotFoundError()
  const { networkId } = ctx.actor
  const id = known?.id ?? ctx.newId()
  const note = input.note ?? null
  if (!known) {
    const row = { id, networkId, analysisId, sectorCode: input.sectorCode, note }
    if (!(await saveNewSector(ctx.db, row, ctx.now)))
      return fail(problem('sectorCode', 'sector-twice', input.sectorCode))
  } else {
    if (known.sectorCode !== input.sectorCode) return fail(problem('sectorCode', 'sector-stays', known.sectorCode))
    if (known.version !== input.version || !(await saveSector(ctx.db, id, known.version, { note }, ctx.now)))
      return fail(problem('', 'changed-meanwhile'))
  }
  const figures = figuresOf(input)
  await saveFigures(ctx.db, { networkId, analysisId, sectorId: id }, figures, ctx.newId)
  const before = known ? { note: known.note, figures: known.figures } : undefined
  ctx.record(analysisEvent('sector-saved', analysisId, { sectorCode: input.sectorCode, note, figures }, { before }))
  return ok({ sectorId: id })
}

/** Keeps where vacancies of a sector are found, with pros and cons. */
export async function saveVacancySources(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  sectorId: string,
  input: VacancySourcesInput,
): Promise<Result<{ count: number }>> {
  const found = await analysisFor(ctx, 'change', analysisId)
  if (!found.ok) return found
  const known = await findSector(ctx.db, analysisId, sectorId)
  if (!known) throw new NotFoundError()
  const vacancySources = input.sources.flatMap(({ name, ...more }) => (name ? [{ name, ...more }] : []))
  if (
    known.version !== input.version ||
    !(await saveSector(ctx.db, sectorId, input.version, { vacancySources }, ctx.now))
  )
    return fail(problem('', 'changed-meanwhile'))
  const { sectorCode } = known
  ctx.record(analysisEvent('vacancy-sources-saved', analysisId, { sectorCode, vacancySources }))
  return ok({ count: vacancySources.length })
}

/** Takes a sector out of a draft. */
export async function removeSector(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  sectorId: string,
): Promise<Result<{ sectorCode: string }>> {
  const found = await analysisFor(ctx, 'change', analysisId)
  if (!found.ok) return found
  const known = await findSector(ctx.db, analysisId, sectorId)
  if (!known) throw new NotFoundError()
  if (!(await dropSector(ctx.db, analysisId, sectorId, known.version))) return fail(problem('', 'changed-meanwhile'))
  const { sectorCode, figures } = known
  ctx.record(analysisEvent('sector-removed', analysisId, { sectorCode }, { before: { figures } }))
  return ok({ sectorCode })
}
