import { filled, leadsNowhere, type ImportPlan } from '~/areas/imports/import-plan'
import { clientsTable } from './files'
import {
  classifyClientRows,
  clientRowsOfOthers,
  listChangedClients,
  mergeClientRows,
} from './import-clients.store.server'

/** A sender's id counts within the organisation, so that two organisations can both have a client 1. */
export function ownClientId(organisationId: string | null, id: string): string {
  return `${organisationId}/${id}`
}

/**
 * `clients.csv`: files of the importer's own organisation, with the importer as case manager. A file that is there already
 * changes only when the importer is assigned to it.
 */
export const clientsPlan: ImportPlan<typeof clientsTable.columns> = {
  kind: 'clients',
  permission: 'clients.import',
  table: clientsTable,
  keepsExtra: true,
  needsMember: true,
  stage: (row, run) => {
    const { client_id, hours_min, hours_max, max_travel_km, ...values } = row.values
    const numbers = {
      hours_min: hours_min && Math.floor(hours_min),
      hours_max: hours_max && Math.ceil(hours_max),
      max_travel_km: max_travel_km && Math.round(max_travel_km),
    }
    return {
      line: row.line,
      externalId: ownClientId(run.organisationId, client_id),
      cells: filled({ ...values, ...numbers }, row.extra),
    }
  },
  check: async (ctx, run, limit, lines) => leadsNowhere(await clientRowsOfOthers(ctx.db, run, limit, lines)),
  classify: (ctx, run, lines) => classifyClientRows(ctx.db, run, lines),
  merge: (ctx, run, lines) => mergeClientRows(ctx.db, run, lines, ctx.now),
  tell: async (ctx, run) => {
    for (const { clientId, state, before, after } of await listChangedClients(ctx.db, run.id)) {
      ctx.record({
        kind: state === 'new' ? 'clients.client-added' : 'clients.core-changed',
        subject: { type: 'client', id: clientId },
        dataClass: 'client',
        clientId,
        before,
        after: state === 'new' ? { importRunId: run.id } : after,
      })
    }
  },
}
