import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import type { PlanRun } from '~/areas/imports/import-plan'
import { rowsOf } from '~/areas/imports/import-rows.store.server'
import { mostSharing, weights, type LikenessReason } from './duplicates/likeness'
import { publicDomains } from './duplicates/public-domains'

/** By what a row of a file is recognised; a name alone is not enough to stop at. */
const reasons = ['kvk', 'establishment', 'domain', 'phone', 'nameAndPostcode'] as const satisfies LikenessReason[]
type TwinKind = (typeof reasons)[number]

/** Rows that are led to one already by an earlier step, so that a chain of doubles ends at its first row. */
const mostSteps = 5

/**
 * Finds new rows that likely are an employer that is there, or an earlier row of the file, in one statement over the indexed keys
 * of what is there. A key that a crowd shares, there or in the file, counts for nothing.
 */
export async function findEmployerTwins(db: Tx, run: PlanRun, line?: number): Promise<void> {
  if (!(await hasNewRows(db, run, line))) return
  const only = line === undefined ? Prisma.empty : Prisma.sql`and r.line = ${line}`
  const weight = Prisma.join(
    reasons.map(reason => Prisma.sql`when ${reason} then ${1 - weights[reason]}::float8`),
    ' ',
  )
  await db.$executeRaw`
    with keys as materialized (${keysOfRows(run, line)}),
    common as materialized (${commonKeys(run.networkId)}),
    telling as materialized (
      select * from (select k.*, min(k.line) over same as first, count(*) over same as sharing from keys k window same as (partition by k.kind, k.value)) k
      where k.sharing <= ${mostSharing} and not exists (select from common c where c.kind = k.kind and c.value = k.value)),
    hits as (
      ${hitsOfThere(run.networkId)}
      union
      select k.line, k.kind, null::uuid, k.first from telling k where k.state = 'new' and k.first < k.line),
    judged as (
      select line, id, first, array_agg(kind) as reasons, round((1 - exp(sum(ln(case kind ${weight} end)))) * 100)::int as score
      from hits group by line, id, first),
    best as (
      select distinct on (line) line, id, first, reasons, score from judged order by line, (first is null), score desc, first, id),
    matched as materialized (
      select r.subject_id, min(r.line) as line from import_row r where ${rowsOf(run)} and r.state in ('changed', 'unchanged') group by r.subject_id),
    led as materialized (
      select b.line, b.reasons, b.score, b.id,
        coalesce(b.first, m.line, nullif(min(b.line) over (partition by b.id), b.line)) as first
      from best b left join matched m on m.subject_id = b.id)
    update import_row r set twin_id = case when l.first is null then l.id end, twin_line = l.first, twin_reasons = l.reasons,
      twin_score = l.score
    from led l where ${rowsOf(run)} ${only} and r.line = l.line and l.first is distinct from l.line`
  await leadToFirst(db, run.id)
}

/**
 * Rows of which the ids lead to one employer, since that took in another or somebody said so before: the later ones add their cells
 * to the first.
 */
export async function foldMergedRows(db: Tx, run: PlanRun): Promise<number[]> {
  const folded = await db.$queryRaw<{ first: number }[]>`
    with same as (
      select line, min(line) over (partition by subject_id) as first from import_row r
      where ${rowsOf(run)} and r.state in ('changed', 'unchanged')),
    folded as (
      update import_row r set twin_line = s.first, twin_reasons = array[case when exists (select from twin_answer a
          where a.network_id = ${run.networkId}::uuid and a.external_id = r.external_id and a.choice = 'update') then 'answered' else 'merged' end], twin_score = 100, choice = 'update', state = 'left-out',
        before = null, after = null
      from same s where ${rowsOf(run)} and r.line = s.line and s.first < s.line returning r.twin_line)
    select distinct twin_line as first from folded`
  return folded.map(row => row.first)
}

async function hasNewRows(db: Tx, run: PlanRun, line?: number): Promise<boolean> {
  const only = line === undefined ? Prisma.empty : Prisma.sql`and r.line = ${line}`
  const rows = await db.$queryRaw<unknown[]>`
    select 1 as one from import_row r where ${rowsOf(run)} and r.state = 'new' ${only} limit 1`
  return rows.length > 0
}

async function leadToFirst(db: Tx, runId: string): Promise<void> {
  for (let step = 0; step < mostSteps; step++) {
    const led = await db.$executeRaw`
      update import_row r set twin_line = p.twin_line from import_row p
      where r.run_id = ${runId}::uuid and r.twin_line is not null and p.run_id = r.run_id and p.line = r.twin_line and p.twin_line is not null`
    if (led === 0) return
  }
}

/** Keeps that rows which were added anyway are not the employers they look like. */
export async function keepTwinsApart(
  db: Tx,
  run: PlanRun,
  lines: { from: number; to: number },
  now: Date,
): Promise<void> {
  if (run.membershipId === null) return
  await db.$executeRaw`
    insert into employer_pair (id, network_id, first_id, second_id, reasons, score, sign, found_at, settled_at, settled_by_id)
    select uuidv7(), p.network_id, p.a, p.b, p.twin_reasons, p.twin_score, ctx.pair_sign(p.network_id, p.a, p.b), ${now}::timestamptz,
      ${now}::timestamptz, ${run.membershipId}::uuid
    from (
      select r.network_id, r.twin_reasons, r.twin_score, least(r.subject_id, o.id) as a, greatest(r.subject_id, o.id) as b
      from import_row r
      left join import_row f on f.run_id = r.run_id and f.line = r.twin_line
      cross join lateral (select coalesce(r.twin_id, f.subject_id) as id) o
      where ${rowsOf(run, lines)} and r.state = 'new' and r.choice = 'create' and o.id is not null and o.id <> r.subject_id
    ) p
    on conflict (network_id, first_id, second_id) do nothing`
}

/** The keys of the rows, made as the database makes those of employers; of one line, only that line and those with its numbers. */
function keysOfRows(run: PlanRun, line?: number): Prisma.Sql {
  const near =
    line === undefined
      ? Prisma.empty
      : Prisma.sql`and (r.line = ${line} or exists (select from import_row o where o.run_id = r.run_id and o.line = ${line}
          and (o.cells->>'kvk_number' = r.cells->>'kvk_number' or o.cells->>'establishment_number' = r.cells->>'establishment_number')))`
  return Prisma.sql`
    select r.line, r.state, k.kind, k.value collate "C" as value from import_row r
    cross join lateral (select public.mail_domain(r.cells->>'email') as mail, public.site_domain(r.cells->>'website') as site) d
    cross join lateral (values
      ('kvk', r.cells->>'kvk_number'), ('establishment', r.cells->>'establishment_number'), ('phone', public.phone_key(r.cells->>'phone')),
      ('domain', d.mail), ('domain', nullif(d.site, d.mail)),
      ('nameAndPostcode', case when r.cells ? 'postcode' then public.name_key(r.cells->>'name') || '|' || (r.cells->>'postcode') end)
    ) k(kind, value)
    where ${rowsOf(run)} ${near} and k.value is not null and not (k.kind = 'domain' and k.value = any (${[...publicDomains]}::text[]))`
}

/** Keys that many employers share, of each kind. */
function commonKeys(networkId: string): Prisma.Sql {
  const of = (kind: TwinKind, table: string, column: string) => Prisma.sql`
    select ${kind}::text as kind, ${Prisma.raw(column)} as value from ${Prisma.raw(table)}
    where network_id = ${networkId}::uuid and ${Prisma.raw(column)} is not null group by 2 having count(*) > ${mostSharing}`
  return Prisma.join(
    [
      of('kvk', 'employer', 'kvk_number'),
      of('phone', 'employer', 'phone_key'),
      of('phone', 'contact', 'phone_key'),
      of('domain', 'employer', 'mail_key'),
      of('domain', 'employer', 'site_key'),
      of('establishment', 'site', 'establishment_number'),
    ],
    ' union ',
  )
}

/** Employers that are there and share a key with a new row. */
function hitsOfThere(networkId: string): Prisma.Sql {
  const network = Prisma.sql`e.network_id = ${networkId}::uuid`
  const of = (kind: TwinKind, column: string) => Prisma.sql`
    select k.line, k.kind, e.id, null::int as first from telling k join employer e on ${network} and ${Prisma.raw(`e.${column}`)} = k.value
    where k.kind = ${kind} and k.state = 'new' and e.archived_at is null`
  const ofPart = (kind: TwinKind, table: string, column: string) => Prisma.sql`
    select k.line, k.kind, e.id, null::int from telling k
    join ${Prisma.raw(table)} t on t.network_id = ${networkId}::uuid and ${Prisma.raw(`t.${column}`)} = k.value
    join employer e on ${network} and e.id = t.employer_id
    where k.kind = ${kind} and k.state = 'new' and e.archived_at is null`
  return Prisma.join(
    [
      of('kvk', 'kvk_number'),
      of('phone', 'phone_key'),
      of('domain', 'mail_key'),
      of('domain', 'site_key'),
      ofPart('phone', 'contact', 'phone_key'),
      ofPart('domain', 'contact', 'mail_key'),
      ofPart('establishment', 'site', 'establishment_number'),
      Prisma.sql`
        select k.line, k.kind, e.id, null::int from telling k
        join employer e on ${network} and e.name_key = split_part(k.value, '|', 1)
        join site t on t.network_id = ${networkId}::uuid and t.employer_id = e.id and t.postcode = split_part(k.value, '|', 2)
        where k.kind = 'nameAndPostcode' and k.state = 'new' and e.archived_at is null`,
    ],
    ' union ',
  )
}
