import type { Tx } from '~/platform/database.server'
import type { PlainPlacement } from './placements.store.server'

const fullName = (person: { firstName: string | null; lastName: string | null } | null) =>
  person ? [person.firstName, person.lastName].filter(Boolean).join(' ') : null

/** Names around a placement, each only if the reader may see it: a client's name is not an employer's to read. */
export async function findPlacementNames(
  db: Tx,
  placement: Pick<
    PlainPlacement,
    'clientId' | 'vacancyId' | 'employerId' | 'mentorId' | 'coachId' | 'accountManagerId'
  >,
) {
  const { clientId: id } = placement
  const client = await db.client.findUnique({
    where: { id },
    select: { number: true, firstName: true, lastName: true },
  })
  const vacancy = await db.vacancy.findUnique({ where: { id: placement.vacancyId }, select: { title: true } })
  const employer = await db.employer.findUnique({ where: { id: placement.employerId }, select: { name: true } })
  const mentor = placement.mentorId
    ? await db.contact.findUnique({ where: { id: placement.mentorId }, select: { firstName: true, lastName: true } })
    : null
  const colleagues = await db.membership.findMany({
    where: { id: { in: [placement.coachId, placement.accountManagerId].filter(one => one !== null) } },
    select: { id: true, displayName: true },
  })
  const colleague = (one: string | null) => colleagues.find(row => row.id === one)?.displayName ?? null
  return {
    client: fullName(client),
    clientNumber: client?.number ?? null,
    vacancy: vacancy?.title ?? '',
    employer: employer?.name ?? '',
    mentor: fullName(mentor),
    coach: colleague(placement.coachId),
    accountManager: colleague(placement.accountManagerId),
  }
}
