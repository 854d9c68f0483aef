import { contactsToApproach } from '~/areas/employers/contacts-to-approach.store.server'
import { employerConditions } from '~/areas/employers/employer-list.store.server'
import type { EmployerFilter } from '~/areas/employers/employer-list'
import type { FilterContext } from '~/areas/employers/lists/filter-context'
import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'

const shown = {
  id: true,
  name: true,
  level: true,
  archivedAt: true,
  noMailing: true,
  contacts: contactsToApproach,
} as const satisfies Prisma.EmployerSelect

/** Employers of a filter with their people, by name; one more than `most` when there are more. */
export async function findFirmsToAsk(db: Tx, scope: FilterContext, filter: EmployerFilter, most: number) {
  const ids = await db.$queryRaw<{ id: string }[]>`
    select e.id from employer e where ${employerConditions(scope, filter)} order by e.sort_name, e.id limit ${most + 1}`
  return db.employer.findMany({
    where: { id: { in: ids.map(row => row.id) } },
    select: shown,
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
  })
}
export type FirmToAsk = Awaited<ReturnType<typeof findFirmsToAsk>>[number]

/** The employers of these contacts, with those contacts. */
export function findFirmsOfContacts(db: Tx, contactIds: readonly string[]) {
  const some = { id: { in: [...contactIds] } }
  return db.employer.findMany({
    where: { contacts: { some } },
    select: { ...shown, contacts: { ...shown.contacts, where: some } },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
  })
}

/** Employers of which nobody could be asked. */
export function findFirmsById(db: Tx, ids: readonly string[]) {
  return db.employer.findMany({ where: { id: { in: [...ids] } }, select: shown })
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
