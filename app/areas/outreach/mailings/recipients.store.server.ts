import { employerConditions } from '~/areas/employers/employer-list.store.server'
import type { EmployerFilter } from '~/areas/employers/employer-list'
import type { FilterContext } from '~/areas/employers/lists/filter-context'
import type { Tx } from '~/platform/database.server'
import type { RecipientState } from './recipient-states'

export interface MailingKey {
  networkId: string
  id: string
}

/** Puts these employers in a mailing by name, in which order they are mailed too; those of the archive as well, for the page says why they are left out. Returns how many. */
export function chooseThese(db: Tx, key: MailingKey, employerIds: readonly string[], now: Date): Promise<number> {
  return db.$executeRaw`
    insert into mailing_recipient (network_id, mailing_id, employer_id, created_at)
    select e.network_id, ${key.id}::uuid, e.id, ${now}::timestamptz from employer e
    where e.network_id = ${key.networkId}::uuid and e.id = any (${[...employerIds]}::uuid[])
    order by e.sort_name, e.id`
}

/** Puts all employers of a filter in a mailing, up to `most`. */
export function chooseAll(
  db: Tx,
  key: MailingKey,
  scope: FilterContext,
  filter: EmployerFilter,
  most: number,
  now: Date,
): Promise<number> {
  return db.$executeRaw`
    insert into mailing_recipient (network_id, mailing_id, employer_id, created_at)
    select ${key.networkId}::uuid, ${key.id}::uuid, e.id, ${now}::timestamptz from employer e
    where ${employerConditions(scope, filter)} order by e.sort_name, e.id limit ${most}`
}

/** The employers of a draft: chosen, or taken out again. */
export function listOfDraft(db: Tx, mailingId: string) {
  return db.mailingRecipient.findMany({
    where: { mailingId, state: { in: ['chosen', 'left_out'] } },
    select: { id: true, employerId: true, state: true },
  })
}

export interface PlannedRow {
  id: string
  state: RecipientState
  reason: string | null
  contactId: string | null
  toAddress: string | null
  toName: string | null
  domain: string | null
  subject: string | null
  body: string | null
}

/** Writes the snapshot: who is mailed what, and who is left out and why. Only rows of the draft change; returns how many. */
export function saveSnapshot(db: Tx, key: MailingKey, rows: readonly PlannedRow[], now: Date): Promise<number> {
  return db.$executeRaw`
    update mailing_recipient r set state = x ->> 'state', reason = x ->> 'reason', contact_id = (x ->> 'contactId')::uuid,
      to_address = x ->> 'toAddress', to_name = x ->> 'toName', domain = x ->> 'domain', subject = x ->> 'subject',
      body = x ->> 'body', due_at = case when x ->> 'state' = 'pending' then ${now}::timestamptz end
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) x
    where r.network_id = ${key.networkId}::uuid and r.mailing_id = ${key.id}::uuid and r.id = (x ->> 'id')::uuid
      and r.state in ('chosen', 'left_out')`
}

export function findRecipient(db: Tx, id: string) {
  return db.mailingRecipient.findUnique({
    where: { id },
    select: {
      id: true,
      mailingId: true,
      employerId: true,
      contactId: true,
      state: true,
      reason: true,
      sentAt: true,
      subject: true,
      employer: { select: { name: true } },
    },
  })
}
export type RecipientRow = NonNullable<Awaited<ReturnType<typeof findRecipient>>>

/** The recipient to whom a mail went last at this address (in lower case) since a moment, also one that came back since; null when none did. */
export async function findSentLately(db: Tx, networkId: string, address: string, since: Date): Promise<string | null> {
  const found = await db.$queryRaw<{ id: string }[]>`
    select r.id from mailing_recipient r
    where r.network_id = ${networkId}::uuid and r.domain = split_part(${address}, '@', 2) and r.send_started_at >= ${since}::timestamptz
      and lower(btrim(r.to_address)) = ${address} and r.state in ('sent', 'unknown', 'bounced')
    order by r.send_started_at desc, r.id limit 1`
  return found[0]?.id ?? null
}

/** Moves a recipient that still stands as it was seen; false when it moved on meanwhile. */
export async function moveRecipient(
  db: Tx,
  recipient: { id: string; state: string },
  to: RecipientState,
  change: { reason?: string | null; dueAt?: Date; sentAt?: Date; attempts?: number } = {},
): Promise<boolean> {
  const where = { id: recipient.id, state: recipient.state }
  return (await db.mailingRecipient.updateMany({ where, data: { state: to, ...change } })).count === 1
}

/** Moves all recipients of a mailing that stand in one of these states. */
export async function moveAll(
  db: Tx,
  mailingId: string,
  from: readonly RecipientState[],
  to: RecipientState,
  change: { reason?: string; dueAt?: Date } = {},
): Promise<number> {
  const where = { mailingId, state: { in: [...from] } }
  return (await db.mailingRecipient.updateMany({ where, data: { state: to, ...change } })).count
}

/** Those that wait are due from now: a pause is no delay of days. */
export async function dueFromNow(db: Tx, mailingId: string, now: Date): Promise<void> {
  await db.mailingRecipient.updateMany({ where: { mailingId, state: 'pending' }, data: { dueAt: now } })
}

/** How many stand where. */
export async function countByState(db: Tx, mailingId: string): Promise<Partial<Record<RecipientState, number>>> {
  const rows = await db.mailingRecipient.groupBy({ by: ['state'], where: { mailingId }, _count: { _all: true } })
  return Object.fromEntries(rows.map(row => [row.state, row._count._all]))
}
