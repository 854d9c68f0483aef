import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { fail, ok, problem, type Problem, type Result } from '~/platform/result'
import { changedFields } from '../changed-fields'
import { hasOptions, keyFrom, mostFields, optionsFrom, type CustomFieldInput } from './custom-field'
import {
  findField,
  isFieldUsed,
  listAllFields,
  saveField,
  saveNewField,
  usedOptions,
  type KeptField,
} from './custom-fields.store.server'

type Facts = Omit<KeptField, 'id' | 'key' | 'place' | 'version' | 'archivedAt'>

/** Opens a field for somebody who keeps the network's fields; everybody else gets the one 404. */
export async function requireField(ctx: Ctx<MemberActor>, fieldId: string): Promise<KeptField> {
  const field = can(ctx.actor, 'custom-fields.manage', { sameNetwork: true }) ? await findField(ctx.db, fieldId) : null
  if (!field) throw new NotFoundError()
  return field
}

/** Adds a field to the network's employers or contacts, behind those that there are. */
export async function addCustomField(
  ctx: Ctx<MemberActor>,
  input: CustomFieldInput,
): Promise<Result<{ fieldId: string; key: string }>> {
  const { actor, db, now } = ctx
  if (!can(actor, 'custom-fields.manage', { sameNetwork: true })) throw new NotFoundError()
  const all = await listAllFields(db)
  const facts = factsOf(input, [])
  const problems = checkFacts(facts, all)
  if (all.filter(field => !field.archivedAt).length >= mostFields)
    problems.push(problem('', 'too-many-fields', undefined, String(mostFields)))
  if (problems.length > 0) return fail(...problems)
  const id = ctx.newId()
  const key = keyFrom(input.labelNl, new Set(all.map(field => field.key)))
  const place = Math.max(-1, ...all.map(field => field.place)) + 1
  await saveNewField(db, { id, networkId: actor.networkId, key, place, ...facts }, now)
  tell(ctx, 'added', id, { after: { key, ...facts } })
  return ok({ fieldId: id, key })
}

/** Changes a field. Its kind stays once an employer has a value, and a choice that an employer has cannot go. */
export async function changeCustomField(
  ctx: Ctx<MemberActor>,
  fieldId: string,
  input: CustomFieldInput,
): Promise<Result<{ fieldId: string }>> {
  const field = await requireField(ctx, fieldId)
  if (input.version !== field.version) return fail(problem('', 'changed-meanwhile'))
  const facts = factsOf(input, field.options)
  const others = (await listAllFields(ctx.db)).filter(one => one.id !== fieldId)
  const problems = checkFacts(facts, others)
  if (facts.kind !== field.kind && (await isFieldUsed(ctx.db, fieldId)))
    problems.push(problem('kind', 'kind-in-use', facts.kind, field.kind))
  if (facts.belongsTo !== field.belongsTo && (await isFieldUsed(ctx.db, fieldId)))
    problems.push(problem('belongsTo', 'owner-in-use', facts.belongsTo, field.belongsTo))
  problems.push(...(await lostOptions(ctx, field, facts)))
  if (problems.length > 0) return fail(...problems)
  const before = Object.fromEntries(Object.keys(facts).map(name => [name, field[name as keyof Facts]]))
  const change = changedFields(before, { ...facts })
  if (!change) return ok({ fieldId })
  if (!(await saveField(ctx.db, fieldId, field.version, facts, ctx.now))) return fail(problem('', 'changed-meanwhile'))
  tell(ctx, 'changed', fieldId, change)
  return ok({ fieldId })
}

async function lostOptions(ctx: Ctx, field: KeptField, facts: Facts): Promise<Problem[]> {
  if (facts.kind !== field.kind) return []
  const kept = new Set(facts.options.map(option => option.value))
  const lost = field.options.filter(option => !kept.has(option.value))
  const used = await usedOptions(
    ctx.db,
    field.id,
    lost.map(option => option.value),
  )
  const words = lost.filter(option => used.includes(option.value)).map(option => option.nl)
  return words.length > 0 ? [problem('options.0.nl', 'option-in-use', words.join(', '))] : []
}

function factsOf(input: CustomFieldInput, known: KeptField['options']): Facts {
  return {
    kind: input.kind,
    belongsTo: input.belongsTo,
    labelNl: input.labelNl,
    labelEn: input.labelEn,
    helpNl: input.helpNl ?? null,
    helpEn: input.helpEn ?? null,
    isRequired: input.isRequired,
    shownToFirm: input.shownToFirm,
    options: hasOptions(input.kind) ? optionsFrom(input.options, known) : [],
  }
}

function checkFacts(facts: Facts, others: readonly KeptField[]): Problem[] {
  const problems: Problem[] = []
  const inUse = others.filter(one => one.archivedAt === null && one.belongsTo === facts.belongsTo)
  const isTaken = (name: 'labelNl' | 'labelEn') =>
    inUse.some(one => one[name].toLowerCase() === facts[name].toLowerCase())
  for (const name of ['labelNl', 'labelEn'] as const)
    if (isTaken(name)) problems.push(problem(name, 'label-taken', facts[name]))
  if (hasOptions(facts.kind) && facts.options.length < 2) problems.push(problem('options.0.nl', 'too-few-options'))
  const words = facts.options.map(option => option.nl.toLowerCase())
  const twice = words.find((word, index) => words.indexOf(word) !== index)
  if (twice !== undefined) problems.push(problem('options.0.nl', 'option-twice', twice))
  return problems
}

/** The event of a change to the network's fields. */
export function tell(
  ctx: Ctx,
  verb: 'added' | 'changed' | 'moved' | 'archived' | 'restored',
  id: string,
  change: { before?: unknown; after?: unknown } = {},
): void {
  ctx.record({
    kind: `employers.custom-field-${verb}`,
    subject: { type: 'custom_field', id },
    dataClass: 'system',
    ...change,
  })
}
