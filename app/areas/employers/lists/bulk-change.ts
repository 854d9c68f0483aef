import { z } from 'zod'
import type { FieldValue } from '../custom-fields/field-value'
import { relationStates, SectorCode } from '../employer'
import { stepsOf } from '../relation-board'

/** What many employers can be given at once. Null makes empty. */
export const BulkFields = z
  .object({
    ownerId: z.uuid().nullable(),
    backupOwnerId: z.uuid().nullable(),
    relationState: z.enum(relationStates),
    strength: z.coerce.number().int().min(1).max(5).nullable(),
    importance: z.coerce.number().int().min(1).max(5).nullable(),
    cadenceDays: z.coerce.number().int().min(7).max(730).nullable(),
    targetLevel: z.coerce.number().int().min(1).max(5).nullable(),
    targetOn: z.iso.date('not-a-date').nullable(),
    sectorCode: SectorCode.nullable(),
    archived: z.literal('yes').transform(() => true as const),
  })
  .partial()
  .strict()
export type BulkFields = z.infer<typeof BulkFields>
export type BulkField = keyof BulkFields

export const bulkFieldNames = Object.keys(BulkFields.shape) as BulkField[]

/** Fields that can be made empty. */
export const clearable: readonly BulkField[] = bulkFieldNames.filter(
  name => name !== 'relationState' && name !== 'archived',
)

/** A network's own field has the name that it has in the story. */
export type OwnName = `fields.${string}`
export const ownName = (key: string): OwnName => `fields.${key}`

/** What many employers are to become: the product's fields, and the network's own by `fields.<key>`. */
export type BulkChange = BulkFields & Readonly<Record<OwnName, FieldValue | null>>

/** More than this goes by the background. */
export const mostAtOnce = 500
/** More than this is no change somebody can oversee. */
export const mostInBulk = 10_000

/** States of a bulk change, and what leads from one to the next. */
export const bulkSteps = {
  preview: { apply: 'done', start: 'running' },
  running: { apply: 'done', stop: 'preview' },
  done: { undo: 'undone', 'start-undo': 'undoing' },
  undoing: { undo: 'undone', stop: 'done' },
  undone: {},
} as const satisfies Record<string, Partial<Record<'apply' | 'start' | 'stop' | 'undo' | 'start-undo', string>>>
export type BulkState = keyof typeof bulkSteps

type Value = FieldValue | null
export type BulkValues = Readonly<Record<string, Value>>

export interface BulkRow {
  id: string
  name: string
  values: BulkValues
  hadContact: boolean
}

export type RowDecision =
  | { kind: 'change'; before: BulkValues; after: BulkValues }
  | { kind: 'same' }
  | { kind: 'refused'; why: 'archived' | 'step' }

/** What a change does to one employer: all of it, or nothing when a part of it cannot be. */
export function decideRow(row: BulkRow, change: BulkChange): RowDecision {
  if (row.values.archived) return { kind: 'refused', why: 'archived' }
  const wanted = change as Readonly<Record<string, Value | undefined>>
  const names = Object.keys(wanted).filter(
    name => wanted[name] !== undefined && !isSame(wanted[name], row.values[name]),
  )
  if (names.length === 0) return { kind: 'same' }
  if (names.includes('relationState') && !mayStep(row, change.relationState ?? ''))
    return { kind: 'refused', why: 'step' }
  return { kind: 'change', before: pick(names, row.values), after: pick(names, wanted) }
}

function mayStep(row: BulkRow, to: string): boolean {
  const relation = { relationState: String(row.values.relationState), strength: null, hadContact: row.hadContact }
  return stepsOf('state', relation).includes(to)
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

function pick(names: readonly string[], values: Readonly<Record<string, Value | undefined>>): BulkValues {
  return Object.fromEntries(names.map(name => [name, values[name] ?? null]))
}

/** What an undo gives back to one employer, and which fields it leaves because somebody changed them since. */
export function decideReturn(
  now: BulkValues,
  before: BulkValues,
  after: BulkValues,
): { back: BulkValues; kept: string[] } {
  const names = Object.keys(after)
  const isOurs = (name: string) => isSame(now[name], after[name])
  return { back: pick(names.filter(isOurs), before), kept: names.filter(name => !isOurs(name)) }
}
