import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { listAllFields, type KeptField } from '../custom-fields/custom-fields.store.server'
import type { FieldValue } from '../custom-fields/field-value'
import { findContactValues, saveContactValues } from '../custom-fields/field-values.store.server'
import type { Fold } from './merge'

/** Name under which a merge remembers a value of a folded contact: `merged.contact.<id>.<key>`. */
const nameOf = (contactId: string, key: string) => `merged.contact.${contactId}.${key}`

async function fieldsOfContacts(ctx: Ctx<MemberActor>): Promise<KeptField[]> {
  return (await listAllFields(ctx.db)).filter(field => field.belongsTo === 'contact')
}

/**
 * Of a doubled contact that is folded, own fields in which its twin has something stay behind and are remembered: the twin keeps its
 * own, and several choices are never mixed. What only the doubled one has moves along.
 */
export async function settleContactFields(
  ctx: Ctx<MemberActor>,
  folds: readonly Fold[],
): Promise<Record<string, FieldValue>> {
  const remembered: Record<string, FieldValue> = {}
  const fields = await fieldsOfContacts(ctx)
  for (const { from, to } of folds) {
    const values = await findContactValues(ctx.db, fields, [from, to])
    const [theirs, ours] = [values.get(from) ?? {}, values.get(to) ?? {}]
    for (const field of fields) {
      const value = theirs[field.key] ?? null
      if (value === null || (ours[field.key] ?? null) === null) continue
      remembered[nameOf(from, field.key)] = value
      await saveContactValues(ctx.db, { networkId: ctx.actor.networkId, contactId: from }, [field], {
        [field.key]: null,
      })
    }
  }
  return remembered
}

/** Gives folded contacts their own fields back, as a merge remembered them. */
export async function unsettleContactFields(
  ctx: Ctx<MemberActor>,
  before: Readonly<Record<string, unknown>>,
): Promise<void> {
  const fields = await fieldsOfContacts(ctx)
  for (const [name, value] of Object.entries(before)) {
    const [, contactId, key] = /^merged\.contact\.([0-9a-f-]{36})\.(\w+)$/.exec(name) ?? []
    const field = fields.find(one => one.key === key)
    if (contactId === undefined || !field) continue
    const of = { networkId: ctx.actor.networkId, contactId }
    await saveContactValues(ctx.db, of, [field], { [field.key]: value as FieldValue })
  }
}
