import type { Role } from '~/access/roles'
import type { Tx } from '~/platform/database.server'
import type { Known } from './match-mail'

const colleagueRoles: Role[] = ['casemanager', 'coach', 'account_manager', 'network_coordinator']

const inForce = (day: Date) => ({ startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] })

/** The colleagues among addresses: those who may write in employers' files, now, by the address they sign in with. */
export async function findColleagues(db: Tx, networkId: string, addresses: readonly string[], day: Date) {
  const rows = await db.membership.findMany({
    where: {
      networkId,
      role: { in: colleagueRoles },
      ...inForce(day),
      account: { email: { in: [...addresses], mode: 'insensitive' }, disabledAt: null },
    },
    select: { id: true, account: { select: { email: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(row => ({ membershipId: row.id, email: row.account.email.toLowerCase() }))
}

/** What is known of addresses: contacts by their address, employers by theirs or by its domain or that of their site. */
export async function findKnown(
  db: Tx,
  networkId: string,
  addresses: readonly string[],
  domains: readonly string[],
): Promise<Known> {
  const asked = [...addresses]
  const wide = [...domains]
  const contacts = await db.$queryRaw<{ id: string; employerId: string; email: string }[]>`
    select c.id, c.employer_id as "employerId", c.email from contact c join employer e on e.id = c.employer_id
    where c.network_id = ${networkId}::uuid and lower(c.email) = any (${asked}::text[]) and e.archived_at is null
    order by c.left_on nulls first, c.id limit 100`
  const employers = await db.$queryRaw<{ id: string; email: string | null; domains: string[] }[]>`
    select e.id, e.email, array_remove(array[public.mail_domain(e.email), public.site_domain(e.website)], null) as domains
    from employer e
    where e.network_id = ${networkId}::uuid and e.archived_at is null
      and (public.mail_domain(e.email) = any (${wide}::text[]) or public.site_domain(e.website) = any (${wide}::text[])
        or lower(e.email) = any (${asked}::text[]))
    order by e.id limit 100`
  return { contacts, employers }
}
