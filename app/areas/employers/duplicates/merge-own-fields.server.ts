import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { listAllFields, type KeptField } from '../custom-fields/custom-fields.store.server'
import type { FieldValue, FieldValues } from '../custom-fields/field-value'
import { findValues, saveValues } from '../custom-fields/field-values.store.server'

/** Names under which a merge remembers own fields: of the survivor as in the story, of the merged record apart. */
const nameOf = (key: string) => `fields.${key}`
const theirsOf = (key: string) => `merged.fields.${key}`

interface Pair {
  survivorId: string
  mergedId: string
}

export interface OwnConflict {
  field: KeptField
  survivor: FieldValue
  merged: FieldValue
}

/** Own fields in which both records have something, and not the same. What only one has needs no choice. */
export async function ownConflicts(ctx: Ctx<MemberActor>, { survivorId, mergedId }: Pair): Promise<OwnConflict[]> {
  const fields = (await listAllFields(ctx.db)).filter(field => field.belongsTo === 'employer')
  const values = await findValues(ctx.db, fields, [survivorId, mergedId])
  const [ours, theirs] = [values.get(survivorId) ?? {}, values.get(mergedId) ?? {}]
  return fields.flatMap(field => {
    const [survivor, merged] = [ours[field.key] ?? null, theirs[field.key] ?? null]
    const isConflict = survivor !== null && merged !== null && !isSame(survivor, merged)
    return isConflict ? [{ field, survivor, merged }] : []
  })
}

/**
 * Settles those fields before the rows move: the survivor has what was chosen, and the merged record's values are remembered with
 * the merge. Several choices of one field would otherwise be mixed.
 */
export async function settleOwnFields(
  ctx: Ctx<MemberActor>,
  pair: Pair,
  taken: readonly string[],
): Promise<{ before: Record<string, unknown>; after: Record<string, unknown>; remembered: Record<string, unknown> }> {
  const before: Record<string, FieldValue> = {}
  const after: Record<string, FieldValue> = {}
  const remembered: Record<string, FieldValue> = {}
  const { networkId } = ctx.actor
  for (const { field, survivor, merged } of await ownConflicts(ctx, pair)) {
    const { key } = field
    remembered[theirsOf(key)] = merged
    await saveValues(ctx.db, { networkId, employerId: pair.mergedId }, [field], { [key]: null })
    if (!taken.includes(key)) continue
    before[nameOf(key)] = survivor
    after[nameOf(key)] = merged
    await saveValues(ctx.db, { networkId, employerId: pair.survivorId }, [field], { [key]: merged })
  }
  return { before, after, remembered }
}

/** Gives both records their own fields as they were; answers the fields of the survivor that somebody changed since. */
export async function unsettleOwnFields(
  ctx: Ctx<MemberActor>,
  { survivorId, mergedId }: Pair,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const { networkId } = ctx.actor
  const fields = (await listAllFields(ctx.db)).filter(({ key }) => theirsOf(key) in before)
  const held: FieldValues = (await findValues(ctx.db, fields, [survivorId])).get(survivorId) ?? {}
  const stayed: string[] = []
  for (const field of fields) {
    const { key } = field
    const back = (value: unknown) => ({ [key]: (value ?? null) as FieldValue | null })
    await saveValues(ctx.db, { networkId, employerId: mergedId }, [field], back(before[theirsOf(key)]))
    if (!(nameOf(key) in after)) continue
    if (isSame(held[key] ?? null, after[nameOf(key)]))
      await saveValues(ctx.db, { networkId, employerId: survivorId }, [field], back(before[nameOf(key)]))
    else stayed.push(nameOf(key))
  }
  return stayed
}

function isSame(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
  return plain(one) === plain(other)
}
