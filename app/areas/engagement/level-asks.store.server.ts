import type { Tx } from '~/platform/database.server'

/** How the key of a task begins that asks after an employer's level; the day on which it was confirmed follows. */
function levelStaleKey(employerId: string): string {
  return `level-stale:${employerId}:`
}

/**
 * Leaves one task for the owner (else the backup owner) of each employer at level 1 or higher of which the level was confirmed
 * more than twelve months ago and nothing that counts as evidence happened since, in one statement. One for each confirmed level.
 * Returns how many were added.
 */
export function addLevelAsks(db: Tx, networkId: string, { today, now }: { today: string; now: Date }): Promise<number> {
  return db.$executeRaw`
    with since as (select (${today}::date - interval '12 months')::date as day),
    staff as (
      select m.id from membership m where m.network_id = ${networkId}::uuid
        and m.role in ('casemanager', 'coach', 'account_manager', 'network_coordinator')
        and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date)
    ), stale as (
      select e.id, e.name, e.level, coalesce(e.level_confirmed_on, e.created_at::date) as confirmed_on, coalesce(o.id, b.id) as owner_id
      from since, employer e left join staff o on o.id = e.owner_id left join staff b on b.id = e.backup_owner_id
      where e.network_id = ${networkId}::uuid and e.archived_at is null and e.relation_state in ('new', 'existing')
        and e.level > 0 and coalesce(o.id, b.id) is not null
        and coalesce(e.level_confirmed_on, e.created_at::date) < since.day
        and not exists (select from contact_moment m where m.network_id = e.network_id and m.employer_id = e.id
          and m.withdrawn_at is null and m.channel in ('call', 'visit', 'meeting') and m.at >= since.day)
        and not exists (select from survey_invitation i where i.network_id = e.network_id and i.employer_id = e.id
          and i.state = 'answered' and i.answered_at >= since.day)
        and not exists (select from gathering_guest x join gathering g on g.network_id = x.network_id and g.id = x.gathering_id
          where x.network_id = e.network_id and x.employer_id = e.id and x.attendance = 'attended' and g.starts_at >= since.day)
        and not exists (select from vacancy v where v.network_id = e.network_id and v.employer_id = e.id and v.created_at >= since.day
          and exists (select from vacancy_competence c where c.vacancy_id = v.id))
        and not exists (select from letter l where l.network_id = e.network_id and l.employer_id = e.id
          and l.state in ('signed', 'reviewed') and greatest(l.signed_on, l.reviewed_on) >= since.day)
        and not exists (select from placement p where p.network_id = e.network_id and p.employer_id = e.id
          and p.state in ('active', 'interrupted', 'completed', 'ended_early')
          and coalesce(p.starts_on, p.created_at::date) >= since.day)
    )
    insert into task (id, network_id, title, title_key, params, kind, state, due_on, owner_id, employer_id, dedupe_key, created_at)
    select uuidv7(), ${networkId}::uuid, stale.name, 'tasks.titles.levelStale',
      jsonb_build_object('employer', stale.name, 'level', stale.level), 'contact', 'open', ${today}::date, stale.owner_id, stale.id,
      'level-stale:' || stale.id || ':' || stale.confirmed_on, ${now}::timestamptz
    from stale on conflict (network_id, dedupe_key) do nothing`
}

/** A confirmed level answers what asked after it. */
export async function settleLevelAsk(
  db: Tx,
  employerId: string,
  change: { now: Date; doneById: string },
): Promise<void> {
  await db.task.updateMany({
    where: { employerId, state: 'open', dedupeKey: { startsWith: levelStaleKey(employerId) } },
    data: { state: 'done', doneAt: change.now, doneById: change.doneById },
  })
}
