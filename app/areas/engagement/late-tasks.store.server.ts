import type { Tx } from '~/platform/database.server'
import { mentionTitleKey } from './mentions/mention'

export interface LateTaskRow {
  id: string
  dueOn: string
  ownerId: string
  ownerName: string
  dedupeKey: string | null
  employerId: string | null
  employerName: string | null
  clientId: string | null
  placementId: string | null
  substituteIds: string[]
  /** A substitute was told of this lateness already. */
  isTold: boolean
}

/**
 * Open tasks that were due on or before a day, the longest late first, with who can stand in: the employer's owner and backup
 * owner, or, for a task about a client, who is assigned to the client. Only people in force on `today`. To be named in a note is
 * news, which nobody else does in one's place.
 */
export function listLateTasks(db: Tx, networkId: string, dueBy: string, today: string, take: number) {
  return db.$queryRaw<LateTaskRow[]>`
    select t.id, t.due_on::text as "dueOn", t.owner_id as "ownerId", o.display_name as "ownerName",
      t.dedupe_key as "dedupeKey", t.employer_id as "employerId", e.name as "employerName", t.client_id as "clientId",
      t.placement_id as "placementId",
      array(select m.id from membership m where m.network_id = t.network_id
          and m.role in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
          and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date)
          and case when t.client_id is null then m.id in (e.backup_owner_id, e.owner_id)
            else m.id in (select a.membership_id from assignment a where a.network_id = t.network_id and a.client_id = t.client_id
              and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on >= ${today}::date)) end
        order by m.id is distinct from e.backup_owner_id, m.id) as "substituteIds",
      exists (select from task told where told.network_id = t.network_id
        and told.dedupe_key = 'late:' || t.id || ':' || t.due_on) as "isTold"
    from task t join membership o on o.id = t.owner_id left join employer e on e.id = t.employer_id
    where t.network_id = ${networkId}::uuid and t.state = 'open' and t.due_on <= ${dueBy}::date
      and not starts_with(coalesce(t.dedupe_key, ''), 'late') and t.title_key is distinct from ${mentionTitleKey}
    order by t.due_on, t.id limit ${take}`
}

export interface CoordinatorRow {
  id: string
}

export function listCoordinators(db: Tx, networkId: string, today: Date): Promise<CoordinatorRow[]> {
  return db.membership.findMany({
    where: {
      networkId,
      role: 'network_coordinator',
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
}

/** Open tasks that tell a coordinator of a colleague's late ones: whose, and to whom. */
export async function listOpenTellings(db: Tx, networkId: string) {
  const rows = await db.task.findMany({
    where: { networkId, state: 'open', titleKey: 'tasks.titles.lateTasksOf' },
    select: { id: true, ownerId: true, params: true },
  })
  return rows.map(({ params, ...row }) => ({ ...row, lateOwnerId: (params as { lateOwnerId?: string }).lateOwnerId }))
}

export async function closeTellings(db: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.task.updateMany({ where: { id: { in: [...ids] } }, data: { state: 'cancelled' } })
}

/** Closes what told a substitute of a task that is no longer open, or no longer late. Returns how many. */
export function closeOvertakenTellings(db: Tx, networkId: string): Promise<number> {
  return db.$executeRaw`
    update task told set state = 'cancelled' from task t
    where told.network_id = ${networkId}::uuid and told.state = 'open' and starts_with(told.dedupe_key, 'late:')
      and t.network_id = told.network_id and t.id = split_part(told.dedupe_key, ':', 2)::uuid
      and (t.state <> 'open' or t.due_on::text <> split_part(told.dedupe_key, ':', 3))`
}
