import { filled, type ImportPlan } from '~/areas/imports/import-plan'
import { listFields } from './custom-fields/custom-fields.store.server'
import { ownColumns } from './custom-fields/import-columns'
import { lackingRequired } from './custom-fields/import-required.server'
import { mergeOwn, restoreOwn } from './custom-fields/import-values.store.server'
import { employersTable } from './files'
import { classifyEmployerRows, mergeEmployerRows } from './import-employers.store.server'
import { findEmployerTwins, foldMergedRows, keepTwinsApart } from './import-twins.store.server'
import { readSectorCode } from './sectors'
import { forgetTwinAnswers, rememberTwinAnswers, skipAsBefore } from './twin-answers.store.server'
import { judgeEmployerUndo, restoreEmployers } from './undo-employers.store.server'

/** As on the page of a site. */
const mostOccupations = 20
const atMostOccupations = { code: 'atMost' as const, params: { max: mostOccupations } }
const sectorShape = { code: 'oneOf' as const, params: { values: 'SBI/NACE (A-U, 01-99, 87.10)' } }

/** `employers.csv`: a row is an employer with its main site; the sender's id makes a second import an update. */
export const employersPlan: ImportPlan<typeof employersTable.columns> = {
  kind: 'employers',
  permission: 'employers.import',
  table: employersTable,
  ownColumns: async ctx => ownColumns(await listFields(ctx.db)),
  keepsExtra: true,
  needsMember: false,
  stage: row => {
    const { employer_id, sector, other_sectors, ...values } = row.values
    const others = other_sectors && [...new Set(other_sectors.flatMap(code => readSectorCode(code) ?? []))].sort()
    return {
      line: row.line,
      externalId: employer_id,
      cells: filled({ ...values, sector: sector && readSectorCode(sector), other_sectors: others }, row.extra),
    }
  },
  inspect: row => {
    const { sector, other_sectors = [], sbb_occupations = [] } = row.values
    const raw = (text: string) => ({ code: 'raw' as const, params: { text } })
    const isWrong = (code: string) => readSectorCode(code) === undefined
    const other = other_sectors.find(isWrong)
    return [
      ...(sector && isWrong(sector) ? [{ column: 'sector', found: raw(sector), expected: sectorShape }] : []),
      ...(other === undefined ? [] : [{ column: 'other_sectors', found: raw(other), expected: sectorShape }]),
      ...(sbb_occupations.length > mostOccupations
        ? [{ column: 'sbb_occupations', found: raw(String(sbb_occupations.length)), expected: atMostOccupations }]
        : []),
    ]
  },
  check: (ctx, run, limit, lines) => lackingRequired(ctx, run, 'employer', limit, lines),
  classify: (ctx, run, lines) => classifyEmployerRows(ctx.db, run, lines),
  findTwins: async (ctx, run, line) => {
    const firsts = await foldMergedRows(ctx.db, run)
    await findEmployerTwins(ctx.db, run, line)
    await skipAsBefore(ctx.db, run, line)
    if (firsts.length > 0)
      await classifyEmployerRows(ctx.db, run, { from: Math.min(...firsts), to: Math.max(...firsts), only: firsts })
  },
  merge: async (ctx, run, lines) => {
    await mergeEmployerRows(ctx.db, run, lines, ctx.now)
    await mergeOwn(ctx.db, run, lines)
    await keepTwinsApart(ctx.db, run, lines, ctx.now)
  },
  settle: (ctx, run) => rememberTwinAnswers(ctx.db, run, ctx.now),
  undo: {
    judge: (ctx, run, lines) => judgeEmployerUndo(ctx.db, run, lines),
    restore: async (ctx, run, lines) => {
      await restoreOwn(ctx.db, run, lines)
      await restoreEmployers(ctx.db, run, lines, ctx.now)
      await forgetTwinAnswers(ctx.db, run)
    },
  },
}
