import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { countUse, isFieldUsed, listAllFields, listFields } from './custom-fields.store.server'
import { fieldOwners } from './custom-field'
import { findContactValues, findValues } from './field-values.store.server'
import { requireField } from './save-custom-field.server'

/** The network's fields with how many employers have a value; those that were put away stand apart. */
export async function customFieldsPage(ctx: Ctx<MemberActor>) {
  if (!can(ctx.actor, 'custom-fields.manage', { sameNetwork: true })) throw new NotFoundError()
  const use = await countUse(ctx.db)
  const all = (await listAllFields(ctx.db)).map(field => ({ ...field, used: use.get(field.id) ?? 0 }))
  all.sort((a, b) => fieldOwners.indexOf(a.belongsTo) - fieldOwners.indexOf(b.belongsTo))
  return { fields: all.filter(field => !field.archivedAt), archived: all.filter(field => field.archivedAt) }
}
export type CustomFieldsPage = Awaited<ReturnType<typeof customFieldsPage>>

export async function customFieldPage(ctx: Ctx<MemberActor>, fieldId: string) {
  const field = await requireField(ctx, fieldId)
  return { field, isUsed: await isFieldUsed(ctx.db, fieldId) }
}

/** An employer's own fields with their values, as far as the reader may see them; a new employer has none yet. */
export async function ownFieldsOf(ctx: Ctx<MemberActor>, employerId: string | null) {
  const fields = await listFields(ctx.db)
  const values = employerId ? (await findValues(ctx.db, fields, [employerId])).get(employerId) : undefined
  return fields.map(field => ({ ...field, value: values?.[field.key] ?? null }))
}
export type OwnField = Awaited<ReturnType<typeof ownFieldsOf>>[number]

/** A contact's own fields with their values, as far as the reader may see them; a new contact has none yet. */
export async function ownFieldsOfContact(ctx: Ctx<MemberActor>, contactId: string | null): Promise<OwnField[]> {
  const fields = await listFields(ctx.db, 'contact')
  const values = contactId ? (await findContactValues(ctx.db, fields, [contactId])).get(contactId) : undefined
  return fields.map(field => ({ ...field, value: values?.[field.key] ?? null }))
}
