import { readSectorCode } from '~/areas/employers/sectors'
import { filled, type ImportPlan } from '~/areas/imports/import-plan'
import { problem } from '~/platform/result'
import type { Phrase } from '~/platform/tabular/phrase'
import { readPeriod } from './figures'
import { sectorFiguresTable } from './files'
import {
  classifyFigureRows,
  findImportTarget,
  mergeFigureRows,
  repeatedSectors,
  sectorsOfRows,
} from './import-figures.store.server'
import { findAgreedSince, judgeFigureUndo, lacksFormer, restoreFigures } from './undo-figures.store.server'

const raw = (text: string): Phrase => ({ code: 'raw', params: { text } })
const sectorShape: Phrase = { code: 'oneOf', params: { values: 'SBI/NACE (A-U, 01-99, 87.10)' } }
const periodShape: Phrase = { code: 'oneOf', params: { values: '2025, 2025-Q3, 2025-06' } }

/**
 * `sector_figures.csv`: labour-market figures for the newest stakeholder analysis that is still a draft. A number that is not in
 * the file stays as it is; a sector that the file repeats is wrong.
 */
export const sectorFiguresPlan: ImportPlan<typeof sectorFiguresTable.columns> = {
  kind: 'sector_figures',
  permission: 'stakeholders.write',
  table: sectorFiguresTable,
  keepsExtra: false,
  needsMember: false,
  stage: row => {
    const { sector, period, ...values } = row.values
    const code = readSectorCode(sector) ?? sector
    const cells = filled({ ...values, sector: code, period: readPeriod(period) ?? period }, {})
    return { line: row.line, externalId: code, cells }
  },
  inspect: row => {
    const { sector, period } = row.values
    return [
      ...(readSectorCode(sector) === undefined
        ? [{ column: 'sector', found: raw(sector), expected: sectorShape }]
        : []),
      ...(readPeriod(period) === null ? [{ column: 'period', found: raw(period), expected: periodShape }] : []),
    ]
  },
  check: async (ctx, run, limit, lines) => {
    if (await findImportTarget(ctx.db)) {
      const repeated = await repeatedSectors(ctx.db, run, limit, lines)
      return repeated.map(row => ({ ...row, column: 'sector', expected: { code: 'onceOnly' as const } }))
    }
    const rows = await sectorsOfRows(ctx.db, run, limit, lines)
    return rows.map(row => ({ ...row, column: 'sector', expected: { code: 'openDraft' as const } }))
  },
  classify: async (ctx, run, lines) => {
    const target = await findImportTarget(ctx.db)
    if (target) await classifyFigureRows(ctx.db, run, target.id, lines)
  },
  merge: async (ctx, run, lines) => {
    const target = await findImportTarget(ctx.db)
    if (target) await mergeFigureRows(ctx.db, run, target.id, lines, ctx.now)
  },
  undo: {
    whyNot: async (ctx, runId) => {
      const title = await findAgreedSince(ctx.db, runId)
      if (title !== null) return problem('', 'analysis-agreed', title)
      return (await lacksFormer(ctx.db, runId)) ? problem('', 'cannot-be-undone') : null
    },
    judge: (ctx, run, lines) => judgeFigureUndo(ctx.db, run, lines),
    restore: (ctx, run, lines) => restoreFigures(ctx.db, run, lines, ctx.now),
  },
}
