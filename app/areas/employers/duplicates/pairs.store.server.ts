import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { LikenessReason } from './likeness'
import type { PairIds } from './pair'

export interface FoundPair extends PairIds {
  reasons: readonly LikenessReason[]
  score: number
}

/**
 * Writes pairs down as found at a moment. One that somebody settled stays settled, unless a key of one of the two changed since:
 * then it is open again and still tells what was said.
 */
export async function savePairs(db: Tx, networkId: string, pairs: readonly FoundPair[], now: Date): Promise<void> {
  if (pairs.length === 0) return
  const rows = pairs.map(pair => ({ ...pair, a: pair.firstId, b: pair.secondId }))
  await db.$executeRaw`
    insert into employer_pair (id, network_id, first_id, second_id, reasons, score, sign, found_at)
    select uuidv7(), ${networkId}::uuid, f.a, f.b, array(select jsonb_array_elements_text(f.reasons)), f.score,
      ctx.pair_sign(${networkId}::uuid, f.a, f.b), ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(a uuid, b uuid, reasons jsonb, score int)
    on conflict (network_id, first_id, second_id) do update set
      reasons = excluded.reasons, score = excluded.score, found_at = excluded.found_at,
      sign = case when employer_pair.settled_at is null or employer_pair.reopened_at is not null then excluded.sign else employer_pair.sign end,
      reopened_at = case when employer_pair.settled_at is not null and employer_pair.sign <> excluded.sign
        then coalesce(employer_pair.reopened_at, excluded.found_at) else employer_pair.reopened_at end`
}

/** Forgets open pairs that were not found again since this moment; what somebody settled stays. */
export async function dropUnfound(db: Tx, networkId: string, since: Date): Promise<number> {
  return db.$executeRaw`
    delete from employer_pair where network_id = ${networkId}::uuid and found_at < ${since}::timestamptz and settled_at is null`
}

export interface Settling extends FoundPair {
  networkId: string
  settledById: string
  note: string | null
}

/** Keeps that two records are two employers. */
export async function saveSettled(db: Tx, one: Settling, now: Date): Promise<void> {
  const note = one.note || null
  await db.$executeRaw`
    insert into employer_pair (id, network_id, first_id, second_id, reasons, score, sign, found_at, settled_at, settled_by_id, settled_note)
    values (uuidv7(), ${one.networkId}::uuid, ${one.firstId}::uuid, ${one.secondId}::uuid, ${[...one.reasons]}::text[], ${one.score},
      ctx.pair_sign(${one.networkId}::uuid, ${one.firstId}::uuid, ${one.secondId}::uuid), ${now}::timestamptz, ${now}::timestamptz,
      ${one.settledById}::uuid, ${note})
    on conflict (network_id, first_id, second_id) do update set sign = excluded.sign, settled_at = excluded.settled_at,
      settled_by_id = excluded.settled_by_id, settled_note = excluded.settled_note, reopened_at = null`
}

/** Keeps it of a pair that is not there yet: for somebody who may add an employer and may not steer pairs. */
export async function addSettled(db: Tx, one: Settling, now: Date): Promise<void> {
  await db.$executeRaw`
    insert into employer_pair (id, network_id, first_id, second_id, reasons, score, sign, found_at, settled_at, settled_by_id, settled_note)
    values (uuidv7(), ${one.networkId}::uuid, ${one.firstId}::uuid, ${one.secondId}::uuid, ${[...one.reasons]}::text[], ${one.score},
      ctx.pair_sign(${one.networkId}::uuid, ${one.firstId}::uuid, ${one.secondId}::uuid), ${now}::timestamptz, ${now}::timestamptz,
      ${one.settledById}::uuid, ${one.note || null})`
}

/** Opens a settled pair; false when it was not settled. */
export async function openAgain(db: Tx, { firstId, secondId }: PairIds): Promise<boolean> {
  const opened = await db.employerPair.updateMany({
    where: { firstId, secondId, settledAt: { not: null } },
    data: { settledAt: null, settledById: null, settledNote: null, reopenedAt: null },
  })
  return opened.count === 1
}

export interface SettledOf {
  otherId: string
  name: string
  note: string | null
  by: string | null
  at: Date
}

/** The employers of which somebody said that they are another one than this, as long as no key changed. */
export function listSettledOf(db: Tx, networkId: string, employerId: string): Promise<SettledOf[]> {
  const other = Prisma.sql`case when p.first_id = ${employerId}::uuid then p.second_id else p.first_id end`
  return db.$queryRaw<SettledOf[]>`
    select ${other} as "otherId", e.name, p.settled_note as note, m.display_name as by, p.settled_at as at
    from employer_pair p
    join employer e on e.network_id = p.network_id and e.id = ${other}
    left join membership m on m.id = p.settled_by_id
    where p.network_id = ${networkId}::uuid and (p.first_id = ${employerId}::uuid or p.second_id = ${employerId}::uuid)
      and p.settled_at is not null and p.reopened_at is null and e.archived_at is null
      and p.sign = ctx.pair_sign(p.network_id, p.first_id, p.second_id)
    order by p.settled_at desc, p.id`
}
