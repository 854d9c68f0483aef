import type { Ctx } from '~/access/context'
import type { MemberActor } from '~/access/actor'
import { fail, ok, type Result } from '~/platform/result'
import { changedFields } from '../changed-fields'
import { listFields } from './custom-fields.store.server'
import type { CustomField } from './custom-field'
import { readValues, type FieldValues, type TypedFields } from './field-value'
import { findContactValues, findValues, saveContactValues, saveValues } from './field-values.store.server'

export interface ValuesChange {
  /** Names are `fields.<key>`. */
  before: Readonly<Record<string, unknown>>
  after: Readonly<Record<string, unknown>>
  save(): Promise<void>
}

/** What typing these texts would change of an employer's own fields; null when nothing does. The caller tells and saves. */
export async function decideValues(
  ctx: Ctx<MemberActor>,
  employerId: string,
  typed: TypedFields,
): Promise<Result<ValuesChange | null>> {
  const fields = await listFields(ctx.db)
  const known = (await findValues(ctx.db, fields, [employerId])).get(employerId) ?? {}
  const of = { networkId: ctx.actor.networkId, employerId }
  return decide(fields, known, typed, changed => saveValues(ctx.db, of, fields, changed))
}

/** The same of a contact's own fields. */
export async function decideContactValues(
  ctx: Ctx<MemberActor>,
  contactId: string,
  typed: TypedFields,
): Promise<Result<ValuesChange | null>> {
  const fields = await listFields(ctx.db, 'contact')
  const known = (await findContactValues(ctx.db, fields, [contactId])).get(contactId) ?? {}
  const of = { networkId: ctx.actor.networkId, contactId }
  return decide(fields, known, typed, changed => saveContactValues(ctx.db, of, fields, changed))
}

function decide(
  fields: readonly CustomField[],
  known: FieldValues,
  typed: TypedFields,
  save: (changed: FieldValues) => Promise<void>,
): Result<ValuesChange | null> {
  const read = readValues(fields, typed)
  if (!read.ok) return fail(...read.problems)
  const change = changedFields({ ...known }, { ...read.value })
  if (!change) return ok(null)
  const named = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`fields.${key}`, value]))
  const changed = Object.fromEntries(Object.keys(change.after).map(key => [key, read.value[key] ?? null]))
  return ok({
    before: named(change.before),
    after: named(change.after),
    save: () => save(changed),
  })
}
