import { filled, type ImportPlan } from '~/areas/imports/import-plan'
import { employersTable } from './files'
import { classifyEmployerRows, mergeEmployerRows } from './import-employers.store.server'
import { readSectorCode } from './sectors'
import { judgeEmployerUndo, restoreEmployers } from './undo-employers.store.server'

const sectorShape = { code: 'oneOf' as const, params: { values: 'SBI/NACE (A-U, 01-99, 87.10)' } }

/** `employers.csv`: a row is an employer with its main site; the sender's id makes a second import an update. */
export const employersPlan: ImportPlan<typeof employersTable.columns> = {
  kind: 'employers',
  permission: 'employers.import',
  table: employersTable,
  keepsExtra: true,
  needsMember: false,
  stage: row => {
    const { employer_id, sector, ...values } = row.values
    return {
      line: row.line,
      externalId: employer_id,
      cells: filled({ ...values, sector: sector && readSectorCode(sector) }, row.extra),
    }
  },
  inspect: row => {
    const { sector } = row.values
    return sector && readSectorCode(sector) === undefined
      ? [{ column: 'sector', found: { code: 'raw', params: { text: sector } }, expected: sectorShape }]
      : []
  },
  check: async () => [],
  classify: (ctx, run, lines) => classifyEmployerRows(ctx.db, run, lines),
  merge: (ctx, run, lines) => mergeEmployerRows(ctx.db, run, lines, ctx.now),
  undo: {
    judge: (ctx, run, lines) => judgeEmployerUndo(ctx.db, run, lines),
    restore: (ctx, run, lines) => restoreEmployers(ctx.db, run, lines, ctx.now),
  },
}
