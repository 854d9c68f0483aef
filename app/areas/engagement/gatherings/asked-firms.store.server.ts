import { contactsToApproach } from '~/areas/employers/contacts-to-approach.store.server'
import { employerConditions } from '~/areas/employers/employer-list.store.server'
import type { EmployerFilter } from '~/areas/employers/employer-list'
import type { FilterContext } from '~/areas/employers/lists/filter-context'
import { findBounces } from '~/areas/outreach/mailings/bounced.store.server'
import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'
import type { AskedRole } from './whom-to-ask'

const shown = {
  id: true,
  name: true,
  level: true,
  archivedAt: true,
  noMailing: true,
  contacts: contactsToApproach,
} as const satisfies Prisma.EmployerSelect

/** Marks of everybody whether a mail to the address came back. */
async function withBounces(db: Tx, firms: readonly Prisma.EmployerGetPayload<{ select: typeof shown }>[]) {
  const isBounced = await findBounces(
    db,
    firms.flatMap(firm => firm.contacts.map(one => one.id)),
  )
  return firms.map(firm => ({
    ...firm,
    contacts: firm.contacts.map(one => ({ ...one, bounced: isBounced(one.id, one.email) })),
  }))
}

/** Employers of a filter with their people, by name; one more than `most` when there are more. */
export async function findFirmsToAsk(db: Tx, scope: FilterContext, filter: EmployerFilter, most: number) {
  const ids = await db.$queryRaw<{ id: string }[]>`
    select e.id from employer e where ${employerConditions(scope, filter)} order by e.sort_name, e.id limit ${most + 1}`
  const firms = await db.employer.findMany({
    where: { id: { in: ids.map(row => row.id) } },
    select: shown,
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
  })
  return withBounces(db, firms)
}
export type FirmToAsk = Awaited<ReturnType<typeof findFirmsToAsk>>[number]

/** All employers of a filter, by name, up to `most`. */
export async function listFirmIds(db: Tx, scope: FilterContext, filter: EmployerFilter, most: number) {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select e.id from employer e where ${employerConditions(scope, filter)} order by e.sort_name, e.id limit ${most}`
  return rows.map(row => row.id)
}

export interface Reach {
  firms: number
  /** People of the role who can be asked and do not stand on the list yet. */
  people: number
}

/** Whom an invitation to everybody of a filter would reach: the rules are those of `whyNotAsked`. */
export async function countReach(
  db: Tx,
  scope: FilterContext,
  filter: EmployerFilter,
  { role, gatheringId }: { role: AskedRole; gatheringId: string },
): Promise<Reach> {
  const [row] = await db.$queryRaw<Reach[]>`
    with firm as materialized (
      select e.network_id, e.id, e.no_mailing from employer e where ${employerConditions(scope, filter)}
    )
    select (select count(*)::int from firm) as firms, (
      select count(*)::int from firm f join contact c on c.network_id = f.network_id and c.employer_id = f.id
      where not f.no_mailing and c.left_on is null and c.email is not null
        and (c.do_not_contact_until is null or c.do_not_contact_until < ${scope.today}::date)
        and not exists (select from mailing_recipient b where b.network_id = c.network_id and b.contact_id = c.id
          and b.state = 'bounced' and lower(btrim(b.to_address)) = lower(btrim(c.email)))
        and (${role} = 'everybody' or ${role} = any (c.roles))
        and not exists (select from gathering_guest x where x.network_id = c.network_id
          and x.gathering_id = ${gatheringId}::uuid and x.contact_id = c.id and x.state not in ('left_out', 'withdrawn'))
    ) as people`
  return row ?? { firms: 0, people: 0 }
}

/** The employers of these contacts, with those contacts. */
export async function findFirmsOfContacts(db: Tx, contactIds: readonly string[]) {
  const some = { id: { in: [...contactIds] } }
  const firms = await db.employer.findMany({
    where: { contacts: { some } },
    select: { ...shown, contacts: { ...shown.contacts, where: some } },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
  })
  return withBounces(db, firms)
}

/** Employers of which nobody could be asked. */
export async function findFirmsById(db: Tx, ids: readonly string[]) {
  return withBounces(db, await db.employer.findMany({ where: { id: { in: [...ids] } }, select: shown }))
}

/** People of employers whose name or firm matches, for somebody who came without being asked. */
export function searchPeople(db: Tx, networkId: string, words: string) {
  return db.$queryRaw<{ id: string; name: string; employer: string }[]>`
    select c.id, concat_ws(' ', c.first_name, c.last_name) as name, e.name as employer
    from contact c join employer e on e.network_id = c.network_id and e.id = c.employer_id
    where c.network_id = ${networkId}::uuid and c.left_on is null and e.archived_at is null
      and public.norm(concat_ws(' ', c.first_name, c.last_name, e.name)) like public.norm(${words})
    order by e.sort_name, c.last_name, c.id limit 20`
}
