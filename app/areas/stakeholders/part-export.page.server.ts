import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import type { Language } from '~/platform/languages'
import { compareTable } from './compare-table.page.server'
import { matrixTable } from './matrix-table.page.server'
import type { PartExport } from './part-export'
import { sectorsTable } from './sectors-table.page.server'
import { stakeholdersTable } from './stakeholders-table.page.server'

/** A part of an analysis as a table for a file: sectors, stakeholders, the matrix, or what changed since another one. */
export async function partExport(
  ctx: Ctx<MemberActor>,
  analysisId: string,
  search: URLSearchParams,
  language: Language,
): Promise<PartExport> {
  const part = search.get('part')
  if (part === 'compare') return compareTable(ctx, analysisId, search, language)
  if (part === 'stakeholders') return stakeholdersTable(ctx, analysisId, language)
  if (part === 'matrix') return matrixTable(ctx, analysisId, language)
  return sectorsTable(ctx, analysisId, language)
}
