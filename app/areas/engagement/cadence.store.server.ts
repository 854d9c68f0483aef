import type { Tx } from '~/platform/database.server'
import { Prisma } from '~/platform/prisma/client'
import { atMost, cadenceInstrument, CadenceTable, contactDueKey, starterCadence } from './cadence'

/** The network's own table of cadence, the newest that is active; the starter when it has none that can be read. */
export async function findCadence(db: Tx, networkId: string): Promise<CadenceTable> {
  const template = await db.template.findFirst({
    where: { networkId, instrument: cadenceInstrument, status: 'active' },
    select: { content: true },
    orderBy: { version: 'desc' },
  })
  const own = template && CadenceTable.safeParse(template.content)
  return own?.success ? own.data : starterCadence
}

/** The version of the network's own table that holds, and its row; null while the starter holds. */
export function findCadenceVersion(db: Tx, networkId: string) {
  return db.template.findFirst({
    where: { networkId, instrument: cadenceInstrument, status: 'active' },
    select: { id: true, version: true, createdAt: true },
    orderBy: { version: 'desc' },
  })
}

/** Saves the next version of the table, which holds from then on; false when somebody was first. */
export async function saveCadence(
  db: Tx,
  row: { id: string; networkId: string; table: CadenceTable; provenance: 'design' | 'network' },
  now: Date,
): Promise<boolean> {
  const { id, networkId, table, provenance } = row
  const last = await db.template.findFirst({
    where: { networkId, instrument: cadenceInstrument },
    select: { version: true },
    orderBy: { version: 'desc' },
  })
  const version = (last?.version ?? 0) + 1
  const kept = { id, networkId, instrument: cadenceInstrument, version, locale: 'nl', status: 'active', provenance }
  const { count } = await db.template.createMany({
    data: [{ ...kept, content: table, createdAt: now }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Takes a version out of use, so that the one before it holds again; false when it was no longer in use. */
export async function retireCadence(db: Tx, id: string): Promise<boolean> {
  const { count } = await db.template.updateMany({
    where: { id, instrument: cadenceInstrument, status: 'active' },
    data: { status: 'retired' },
  })
  return count === 1
}

/** How many relations a table would ask to be contacted on a day, of all that go on. */
export async function countOverdue(
  db: Tx,
  networkId: string,
  { table, today }: { table: CadenceTable; today: string },
): Promise<{ overdue: number; all: number }> {
  const [counts] = await db.$queryRaw<{ overdue: number; all: number }[]>`
    select count(*) filter (where ${isDue(table, today)})::int as overdue, count(*)::int as "all" from employer e
    where e.network_id = ${networkId}::uuid and e.archived_at is null and e.relation_state in ('new', 'existing')`
  return counts ?? { overdue: 0, all: 0 }
}

/** Whether the last contact with `employer e` plus its cadence has come, and somebody there may be approached, as SQL. */
function isDue(table: CadenceTable, today: string): Prisma.Sql {
  return Prisma.sql`e.last_contact_on + ${cadenceDays(table)} <= ${today}::date
    and (not exists (select from contact c where c.network_id = e.network_id and c.employer_id = e.id and c.left_on is null)
      or exists (select from contact c where c.network_id = e.network_id and c.employer_id = e.id and c.left_on is null
        and (c.do_not_contact_until is null or c.do_not_contact_until < ${today}::date)))`
}

/** How often there should be contact with `employer e`, in days, as SQL: what `cadenceOf` says of one. */
export function cadenceDays(table: CadenceTable): Prisma.Sql {
  const days = Prisma.sql`(${[...table.daysByLevel]}::int[])`
  return Prisma.sql`coalesce(e.cadence_days, least(${days}[e.level + 1], (${atMost(table)}::int[])[e.importance],
    case when e.target_level > e.level and coalesce(e.target_on > e.last_contact_on, true) then ${days}[e.target_level + 1] end))`
}

/**
 * Leaves one task for each employer whose last contact plus cadence has come, for its owner, else the backup owner, else the
 * coordinator who is there longest, in one statement. Not for relations that sleep or ended, that never began, or of which every contact asked to be left alone.
 * One for each last contact: the same silence asks once. Returns how many were added.
 */
export function addContactsDue(
  db: Tx,
  networkId: string,
  { table, today, now }: { table: CadenceTable; today: string; now: Date },
): Promise<number> {
  return db.$executeRaw`
    with staff as (
      select m.id, m.role, m.starts_on from membership m where m.network_id = ${networkId}::uuid
        and m.role in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
        and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date)
    ), coordinator as (
      select s.id from staff s where s.role = 'network_coordinator' order by s.starts_on, s.id limit 1
    ), due as (
      select e.id, e.name, e.last_contact_on, coalesce(o.id, b.id, c.id) as owner_id
      from employer e left join staff o on o.id = e.owner_id left join staff b on b.id = e.backup_owner_id
        left join coordinator c on true
      where e.network_id = ${networkId}::uuid and e.archived_at is null and e.relation_state in ('new', 'existing')
        and coalesce(o.id, b.id, c.id) is not null and ${isDue(table, today)}
    )
    insert into task (id, network_id, title, title_key, params, kind, state, due_on, owner_id, employer_id, dedupe_key, created_at)
    select uuidv7(), ${networkId}::uuid, due.name, 'tasks.titles.contactDue', jsonb_build_object('employer', due.name), 'contact',
      'open', ${today}::date, due.owner_id, due.id, 'contact-due:' || due.id || ':' || due.last_contact_on, ${now}::timestamptz
    from due on conflict (network_id, dedupe_key) do nothing`
}

/** Closes what asks for contact where there was contact since, and drops it where the relation sleeps or ended. Returns how many. */
export function closeContactsDue(db: Tx, networkId: string, now: Date): Promise<number> {
  return db.$executeRaw`
    update task t set
      state = case when e.last_contact_on::text > split_part(t.dedupe_key, ':', 3) then 'done' else 'cancelled' end,
      done_at = case when e.last_contact_on::text > split_part(t.dedupe_key, ':', 3) then ${now}::timestamptz end,
      done_because = case when e.last_contact_on::text > split_part(t.dedupe_key, ':', 3) then 'contact_recorded' else 'not_needed' end
    from employer e
    where t.network_id = ${networkId}::uuid and t.state = 'open' and t.title_key = 'tasks.titles.contactDue'
      and e.network_id = t.network_id and e.id = t.employer_id
      and (e.last_contact_on::text > split_part(t.dedupe_key, ':', 3) or e.archived_at is not null
        or e.relation_state not in ('new', 'existing'))`
}

/** A contact moment closes what asked for it. */
export async function settleContactDue(
  db: Tx,
  employerId: string,
  change: { now: Date; doneById: string },
): Promise<void> {
  await db.task.updateMany({
    where: { employerId, state: 'open', dedupeKey: { startsWith: contactDueKey(employerId) } },
    data: { state: 'done', doneAt: change.now, doneById: change.doneById, doneBecause: 'contact_recorded' },
  })
}

/** The contact was taken back: what asked for it since the contact before is open again. */
export async function reopenContactDue(db: Tx, employerId: string, lastContactOn: string): Promise<void> {
  await db.task.updateMany({
    where: { employerId, dedupeKey: contactDueKey(employerId) + lastContactOn, doneBecause: 'contact_recorded' },
    data: { state: 'open', doneAt: null, doneById: null, doneBecause: null },
  })
}
