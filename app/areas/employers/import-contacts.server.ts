import { filled, leadsNowhere, type ImportPlan } from '~/areas/imports/import-plan'
import { dateCell } from '~/platform/tabular/cells'
import { consentBases } from './contact-facts'
import { listFields } from './custom-fields/custom-fields.store.server'
import { ownColumns } from './custom-fields/import-columns'
import { lackingRequired } from './custom-fields/import-required.server'
import { mergeOwn, restoreOwn } from './custom-fields/import-values.store.server'
import { contactRoles } from './employer'
import { contactsTable } from './files'
import {
  classifyContactRows,
  consentHalfKnown,
  contactRowsWithoutEmployer,
  mergeContactRows,
} from './import-contacts.store.server'
import { judgeContactUndo, restoreContacts } from './undo-contacts.store.server'

const basisShape = { code: 'oneOf' as const, params: { values: consentBases.join(', ') } }

/** `contacts.csv`: people of employers that were read in before. */
export const contactsPlan: ImportPlan<typeof contactsTable.columns> = {
  kind: 'contacts',
  permission: 'employers.import',
  table: contactsTable,
  ownColumns: async ctx => ownColumns(await listFields(ctx.db, 'contact')),
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
  check: async (ctx, run, limit, lines) => [
    ...leadsNowhere(await contactRowsWithoutEmployer(ctx.db, run, limit, lines)),
    ...(await consentHalfKnown(ctx.db, run, limit, lines)).map(row => ({
      ...row,
      expected: row.column === 'consent_on' ? dateCell().expected : basisShape,
    })),
    ...(await lackingRequired(ctx, run, 'contact', limit, lines)),
  ],
  classify: (ctx, run, lines) => classifyContactRows(ctx.db, run, lines),
  merge: async (ctx, run, lines) => {
    await mergeContactRows(ctx.db, run, lines, ctx.now)
    await mergeOwn(ctx.db, run, lines, 'contact')
  },
  undo: {
    judge: (ctx, run, lines) => judgeContactUndo(ctx.db, run, lines),
    restore: async (ctx, run, lines) => {
      await restoreOwn(ctx.db, run, lines, 'contact')
      await restoreContacts(ctx.db, run, lines, ctx.now)
    },
  },
}
