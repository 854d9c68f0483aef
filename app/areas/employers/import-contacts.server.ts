import { filled, leadsNowhere, type ImportPlan } from '~/areas/imports/import-plan'
import { contactRoles } from './employer'
import { contactsTable } from './files'
import { classifyContactRows, contactRowsWithoutEmployer, mergeContactRows } from './import-contacts.store.server'
import { judgeContactUndo, restoreContacts } from './undo-contacts.store.server'

/** `contacts.csv`: people of employers that were read in before. */
export const contactsPlan: ImportPlan<typeof contactsTable.columns> = {
  kind: 'contacts',
  permission: 'employers.import',
  table: contactsTable,
  keepsExtra: true,
  needsMember: false,
  stage: row => {
    const { contact_id, ...values } = row.values
    return { line: row.line, externalId: contact_id, cells: filled(values, row.extra) }
  },
  inspect: row => {
    const unknown = row.values.roles?.find(role => !(contactRoles as readonly string[]).includes(role))
    if (unknown === undefined) return []
    return [
      {
        column: 'roles',
        found: { code: 'raw', params: { text: unknown } },
        expected: { code: 'listOf', params: { values: contactRoles.join(', ') } },
      },
    ]
  },
  check: async (ctx, run, limit, lines) => leadsNowhere(await contactRowsWithoutEmployer(ctx.db, run, limit, lines)),
  classify: (ctx, run, lines) => classifyContactRows(ctx.db, run, lines),
  merge: (ctx, run, lines) => mergeContactRows(ctx.db, run, lines, ctx.now),
  undo: {
    judge: (ctx, run, lines) => judgeContactUndo(ctx.db, run, lines),
    restore: (ctx, run, lines) => restoreContacts(ctx.db, run, lines, ctx.now),
  },
}
