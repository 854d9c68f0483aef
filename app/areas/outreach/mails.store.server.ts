import type { Tx } from '~/platform/database.server'

/** A mail that waits for the mail server or for a person; without address, name or contents. */
export interface StuckMail {
  id: string
  template: string
  state: 'deferred' | 'failed' | 'unknown'
  legal: boolean
  attempts: number
  dueAt: Date
  sendStartedAt: Date | null
  lastError: string | null
}

export async function listStuckMails(db: Tx, limit: number): Promise<StuckMail[]> {
  const rows = await db.$queryRaw<
    (Pick<StuckMail, 'id' | 'template' | 'state' | 'legal' | 'attempts'> & {
      due_at: Date
      send_started_at: Date | null
      last_error: string | null
    })[]
  >`select * from ctx.list_stuck_mails(${limit}::int)`
  return rows.map(({ due_at: dueAt, send_started_at: sendStartedAt, last_error: lastError, ...row }) => ({
    ...row,
    dueAt,
    sendStartedAt,
    lastError,
  }))
}

export async function countMails(db: Tx): Promise<Partial<Record<string, number>>> {
  const rows = await db.$queryRaw<{ state: string; count: bigint }[]>`select * from ctx.count_mails()`
  return Object.fromEntries(rows.map(row => [row.state, Number(row.count)]))
}

/** Writes what a person decided; the mail's template, or null when there was nothing to decide. */
export async function saveMailDecision(db: Tx, id: string, again: boolean, now: Date): Promise<string | null> {
  const rows = await db.$queryRaw<{ template: string | null }[]>`
    select ctx.decide_mail(${id}::uuid, ${again}, ${now}::timestamptz) as template`
  return rows[0]?.template ?? null
}
