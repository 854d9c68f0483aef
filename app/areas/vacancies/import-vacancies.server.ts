import { filled, leadsNowhere, type ImportPlan } from '~/areas/imports/import-plan'
import { vacanciesTable } from './files'
import {
  classifyVacancyRows,
  mergeVacancyRows,
  vacancyRowsThatLeadNowhere,
  vacancyRowsWithTooFewSeats,
} from './import-vacancies.store.server'
import { judgeVacancyUndo, restoreVacancies } from './undo-vacancies.store.server'

/** `vacancies.csv`: places of employers that were read in before. Half hours are rounded outwards. */
export const vacanciesPlan: ImportPlan<typeof vacanciesTable.columns> = {
  kind: 'vacancies',
  permission: 'vacancies.import',
  table: vacanciesTable,
  keepsExtra: true,
  needsMember: false,
  stage: row => {
    const { vacancy_id, hours_min, hours_max, ...values } = row.values
    const hours = { hours_min: hours_min && Math.floor(hours_min), hours_max: hours_max && Math.ceil(hours_max) }
    return { line: row.line, externalId: vacancy_id, cells: filled({ ...values, ...hours }, row.extra) }
  },
  check: async (ctx, run, limit, lines) => [
    ...leadsNowhere(await vacancyRowsThatLeadNowhere(ctx.db, run, limit, lines)),
    ...(await vacancyRowsWithTooFewSeats(ctx.db, run, limit, lines)).map(({ line, found, min }) => ({
      line,
      column: 'seats',
      found,
      expected: { code: 'after' as const, params: { min } },
    })),
  ],
  classify: (ctx, run, lines) => classifyVacancyRows(ctx.db, run, lines),
  merge: (ctx, run, lines) => mergeVacancyRows(ctx.db, run, lines, ctx.now),
  undo: {
    judge: (ctx, run, lines) => judgeVacancyUndo(ctx.db, run, lines),
    restore: (ctx, run, lines) => restoreVacancies(ctx.db, run, lines, ctx.now),
  },
}
