import { filled, leadsNowhere, type ImportPlan } from '~/areas/imports/import-plan'
import { vacancyCompetencesTable } from './files'
import {
  classifyDemandRows,
  demandRowsThatLeadNowhere,
  mergeDemandRows,
} from './import-vacancy-competences.store.server'
import { judgeDemandUndo, restoreDemands } from './undo-vacancy-competences.store.server'
import { defaultWeights } from './vacancy'

/** `vacancy_competences.csv`: what places ask. A line that is not in the file stays as it is. */
export const vacancyCompetencesPlan: ImportPlan<typeof vacancyCompetencesTable.columns> = {
  kind: 'vacancy_competences',
  permission: 'vacancies.import',
  table: vacancyCompetencesTable,
  keepsExtra: false,
  needsMember: false,
  stage: row => {
    const { vacancy_id, competence_uri, kind, level, weight } = row.values
    const cells = filled({ vacancy_id, competence_uri, kind, level, weight: weight ?? defaultWeights[kind] }, {})
    return { line: row.line, externalId: `${vacancy_id} ${competence_uri}`, cells }
  },
  check: async (ctx, run, limit, lines) => leadsNowhere(await demandRowsThatLeadNowhere(ctx.db, run, limit, lines)),
  classify: (ctx, run, lines) => classifyDemandRows(ctx.db, run, lines),
  merge: (ctx, run, lines) => mergeDemandRows(ctx.db, run, lines),
  undo: {
    judge: (ctx, run, lines) => judgeDemandUndo(ctx.db, run, lines),
    restore: (ctx, run, lines) => restoreDemands(ctx.db, run, lines),
  },
}
