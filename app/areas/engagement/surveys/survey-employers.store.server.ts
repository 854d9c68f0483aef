import type { Tx } from '~/platform/database.server'
import { findBounces } from '~/areas/outreach/mailings/bounced.store.server'
import { Prisma } from '~/platform/prisma/client'
import { codeRangeOf, type Section } from '~/areas/employers/sectors'

const shown = {
  id: true,
  name: true,
  sectorCode: true,
  email: true,
  noMailing: true,
  contacts: {
    select: {
      id: true,
      firstName: true,
      lastName: true,
      email: true,
      language: true,
      roles: true,
      doNotContactUntil: true,
      leftOn: true,
    },
    orderBy: [{ lastName: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.EmployerSelect

/** Employers of these sectors with whom there is a relation, and who are not in the round yet. */
export async function employersToAsk(db: Tx, roundId: string, sections: readonly Section[], take: number) {
  const ids = await db.$queryRaw<{ id: string }[]>`
    select e.id from employer e
    where e.archived_at is null and e.relation_state <> 'ended' and e.level >= 1
      and (${Prisma.join(sections.map(inSection), ' or ')})
      and not exists (select from survey_invitation i
        where i.network_id = e.network_id and i.round_id = ${roundId}::uuid and i.employer_id = e.id)
    order by e.id limit ${take}`
  const employers = await db.employer.findMany({
    where: { id: { in: ids.map(row => row.id) } },
    select: shown,
    orderBy: { id: 'asc' },
  })
  return withBounces(db, employers)
}
export type EmployerToAsk = Awaited<ReturnType<typeof employersToAsk>>[number]

function inSection(section: Section): Prisma.Sql {
  const { from, until } = codeRangeOf(section)
  return Prisma.sql`e.sector_code = ${section} or (e.sector_code >= ${from} and e.sector_code < ${until})`
}

export async function findEmployerToAsk(db: Tx, id: string): Promise<EmployerToAsk | null> {
  const employer = await db.employer.findFirst({ where: { id, archivedAt: null }, select: shown })
  return employer && ((await withBounces(db, [employer]))[0] ?? null)
}

/** Marks which addresses gave a mail back: of each contact, and the own one of the firm where a contact is reached at it too. */
async function withBounces(db: Tx, employers: readonly Prisma.EmployerGetPayload<{ select: typeof shown }>[]) {
  const isBounced = await findBounces(
    db,
    employers.flatMap(employer => employer.contacts.map(one => one.id)),
  )
  return employers.map(employer => ({
    ...employer,
    bounced: employer.contacts.some(one => isBounced(one.id, employer.email)),
    contacts: employer.contacts.map(one => ({ ...one, bounced: isBounced(one.id, one.email) })),
  }))
}
