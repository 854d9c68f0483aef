import type { Tx } from '~/platform/database.server'

/**
 * Who keeps the relation with an employer, on this day: the owner, else the substitute, else a coordinator of the network, else an
 * account manager. Null when the network has nobody of these.
 */
export async function findKeeper(db: Tx, employerId: string, today: Date) {
  const [keeper] = await db.$queryRaw<{ id: string; employer: string }[]>`
    select m.id, e.name as employer
    from employer e
    join membership m on m.network_id = e.network_id and m.starts_on <= ${today}::date
      and (m.ends_on is null or m.ends_on >= ${today}::date)
      and (m.id in (e.owner_id, e.backup_owner_id) or m.role in ('network_coordinator', 'account_manager'))
    where e.id = ${employerId}::uuid
    order by m.id = e.owner_id desc nulls last, m.id = e.backup_owner_id desc nulls last,
      m.role = 'network_coordinator' desc, m.id
    limit 1`
  return keeper ?? null
}
