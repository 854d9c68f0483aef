import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { EmployerFilter } from '../employer-list'
import { employerConditions } from '../employer-list.store.server'
import type { KeptField } from '../custom-fields/custom-fields.store.server'
import { rowsOfValue } from '../custom-fields/field-value'
import { findValues } from '../custom-fields/field-values.store.server'
import { ownName, type BulkChange, type BulkRow, type BulkState, type BulkValues } from './bulk-change'
import type { FilterContext } from './filter-context'

export interface BulkKey {
  networkId: string
  id: string
}

export async function saveNewBulk(
  db: Tx,
  bulk: BulkKey & { madeById: string; change: BulkChange; createdAt: Date },
): Promise<void> {
  await db.bulkChange.createMany({ data: [bulk] })
}

/** Puts these employers in a bulk change; those that are not there, or in the archive, are left out. */
export function chooseThese(db: Tx, { networkId, id }: BulkKey, employerIds: readonly string[]): Promise<number> {
  return db.$executeRaw`
    insert into bulk_change_row (network_id, bulk_change_id, employer_id)
    select e.network_id, ${id}::uuid, e.id from employer e
    where e.network_id = ${networkId}::uuid and e.archived_at is null and e.id = any (${[...employerIds]}::uuid[])`
}

/** Puts all employers of a filter in a bulk change, up to `most`. */
export function chooseAll(
  db: Tx,
  { networkId, id }: BulkKey,
  scope: FilterContext,
  filter: EmployerFilter,
  most: number,
): Promise<number> {
  return db.$executeRaw`
    insert into bulk_change_row (network_id, bulk_change_id, employer_id)
    select ${networkId}::uuid, ${id}::uuid, e.id from employer e where ${employerConditions(scope, filter)} limit ${most}`
}

export function findBulk(db: Tx, id: string) {
  return db.bulkChange.findUnique({ where: { id } })
}

export async function saveChange(db: Tx, id: string, change: BulkChange): Promise<void> {
  await db.bulkChange.updateMany({ where: { id, state: 'preview' }, data: { change } })
}

/** Moves a bulk change on; false when it is no longer where it was thought to be. */
export async function moveBulk(
  db: Tx,
  id: string,
  from: BulkState,
  to: BulkState,
  now: Date,
  jobKey?: string,
): Promise<boolean> {
  const moved = await db.bulkChange.updateMany({
    where: { id, state: from },
    data: {
      state: to,
      jobKey,
      ...(to === 'done' && from !== 'undoing' ? { doneAt: now } : {}),
      ...(to === 'undone' ? { undoneAt: now } : {}),
    },
  })
  return moved.count === 1
}

export interface FoundRow extends BulkRow {
  before: BulkValues | null
  after: BulkValues | null
  kept: string[]
}

/**
 * The employers of a bulk change as they are now with the own fields that it is about, in order of their ids; locked when they are
 * about to change.
 */
export async function rowsOfBulk(
  db: Tx,
  { networkId, id }: BulkKey,
  own: readonly KeptField[],
  lock: boolean,
): Promise<FoundRow[]> {
  const held = lock ? Prisma.sql`for update of e` : Prisma.empty
  const rows = await db.$queryRaw<(Omit<FoundRow, 'values'> & FoundRow['values'])[]>`
    select e.id, e.name, e.last_contact_on is not null as "hadContact", r.before, r.after, r.kept,
      e.owner_id as "ownerId", e.backup_owner_id as "backupOwnerId", e.relation_state as "relationState", e.strength,
      e.importance, e.cadence_days as "cadenceDays", e.target_level as "targetLevel", e.target_on::text as "targetOn",
      e.sector_code as "sectorCode", e.archived_at is not null as archived
    from bulk_change_row r join employer e on e.network_id = r.network_id and e.id = r.employer_id
    where r.network_id = ${networkId}::uuid and r.bulk_change_id = ${id}::uuid order by e.id ${held}`
  const ids = rows.map(row => row.id)
  const known = await findValues(db, own, ids)
  return rows.map(({ id: rowId, name, hadContact, before, after, kept, ...values }) => ({
    id: rowId,
    name,
    hadContact,
    before,
    after,
    kept,
    values: { ...values, ...namedValues(own, known.get(rowId) ?? {}) },
  }))
}

const namedValues = (own: readonly KeptField[], values: BulkValues): BulkValues =>
  Object.fromEntries(own.map(field => [ownName(field.key), values[field.key] ?? null]))

export interface RowSave {
  id: string
  values: BulkValues
}

const columns = [
  ['ownerId', 'owner_id', 'uuid'],
  ['backupOwnerId', 'backup_owner_id', 'uuid'],
  ['relationState', 'relation_state', 'text'],
  ['strength', 'strength', 'int'],
  ['importance', 'importance', 'int'],
  ['cadenceDays', 'cadence_days', 'int'],
  ['targetLevel', 'target_level', 'int'],
  ['targetOn', 'target_on', 'date'],
  ['sectorCode', 'sector_code', 'text'],
] as const

/** Gives each employer its values; only what is named changes. */
export async function saveBulkValues(
  db: Tx,
  networkId: string,
  own: readonly KeptField[],
  rows: readonly RowSave[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return
  await saveOwnValues(db, networkId, own, rows)
  const sets = columns.map(([name, column, type]) => {
    const to = Prisma.raw(column)
    return Prisma.sql`${to} = case when r.v ? ${name} then (r.v ->> ${name})::${Prisma.raw(type)} else e.${to} end`
  })
  await db.$executeRaw`
    update employer e set ${Prisma.join(sets)},
      archived_at = case when r.v ? 'archived' then case when (r.v ->> 'archived')::boolean then ${now}::timestamptz end else e.archived_at end,
      version = e.version + 1, updated_at = ${now}::timestamptz
    from (select (x ->> 'id')::uuid as id, x -> 'values' as v from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) x) r
    where e.id = r.id`
}

async function saveOwnValues(db: Tx, networkId: string, own: readonly KeptField[], rows: readonly RowSave[]) {
  for (const field of own) {
    const named = rows.filter(row => Object.hasOwn(row.values, ownName(field.key)))
    if (named.length === 0) continue
    await db.employerFieldValue.deleteMany({
      where: { fieldId: field.id, employerId: { in: named.map(row => row.id) } },
    })
    const data = named.flatMap(({ id: employerId, values }) =>
      rowsOfValue(field.kind, values[ownName(field.key)] ?? null).map(row => ({
        networkId,
        employerId,
        fieldId: field.id,
        ...row,
      })),
    )
    if (data.length > 0) await db.employerFieldValue.createMany({ data })
  }
}

/** Keeps beside each row what was before and after. */
export async function keepHistory(
  db: Tx,
  { networkId, id }: BulkKey,
  rows: readonly { id: string; before: BulkValues; after: BulkValues }[],
): Promise<void> {
  await db.$executeRaw`
    update bulk_change_row b set before = x -> 'before', after = x -> 'after'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) x
    where b.network_id = ${networkId}::uuid and b.bulk_change_id = ${id}::uuid and b.employer_id = (x ->> 'id')::uuid`
}

/** Keeps beside each row which fields an undo left alone. */
export async function keepLeft(
  db: Tx,
  { networkId, id }: BulkKey,
  rows: readonly { id: string; kept: readonly string[] }[],
): Promise<void> {
  await db.$executeRaw`
    update bulk_change_row b set kept = array(select jsonb_array_elements_text(x -> 'kept'))
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) x
    where b.network_id = ${networkId}::uuid and b.bulk_change_id = ${id}::uuid and b.employer_id = (x ->> 'id')::uuid`
}

export function findBulkJob(db: Tx, dedupeKey: string) {
  return db.job.findUnique({ where: { dedupeKey }, select: { state: true, progress: true } })
}

export async function cancelBulkJob(db: Tx, dedupeKey: string, now: Date): Promise<boolean> {
  const cancelled = await db.job.updateMany({
    where: { dedupeKey, state: { in: ['waiting', 'running'] } },
    data: { state: 'cancelled', finishedAt: now },
  })
  return cancelled.count === 1
}
