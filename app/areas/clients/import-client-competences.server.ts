import { filled, leadsNowhere, type ImportPlan } from '~/areas/imports/import-plan'
import { clientCompetencesTable } from './files'
import {
  claimRowsThatLeadNowhere,
  classifyClaimRows,
  countClaimsByClient,
  mergeClaimRows,
} from './import-client-competences.store.server'
import { ownClientId } from './import-clients.server'

/**
 * `client_competences.csv`: claims as a coach saw them, for clients the importer is assigned to. A changed claim is a new one;
 * the former is withdrawn and stays in the file.
 */
export const clientCompetencesPlan: ImportPlan<typeof clientCompetencesTable.columns> = {
  kind: 'client_competences',
  permission: 'clients.import',
  table: clientCompetencesTable,
  keepsExtra: false,
  needsMember: true,
  stage: (row, run) => {
    const { client_id, competence_uri, ...values } = row.values
    const client = ownClientId(run.organisationId, client_id)
    return {
      line: row.line,
      externalId: `${client} ${competence_uri}`,
      cells: filled({ ...values, client, competence_uri }, {}),
    }
  },
  check: async (ctx, run, limit, lines) => leadsNowhere(await claimRowsThatLeadNowhere(ctx.db, run, limit, lines)),
  classify: (ctx, run, lines) => classifyClaimRows(ctx.db, run, lines),
  merge: (ctx, run, lines) => mergeClaimRows(ctx.db, run, lines, ctx.now),
  tell: async (ctx, run) => {
    for (const { clientId, count } of await countClaimsByClient(ctx.db, run.id)) {
      ctx.record({
        kind: 'clients.competences-imported',
        subject: { type: 'client', id: clientId },
        dataClass: 'profile',
        clientId,
        after: { count, importRunId: run.id },
      })
    }
  },
}
