import type { Tx } from '~/platform/database.server'

export interface EmployerCounts {
  people: number
  sites: number
  places: number
  placements: number
}

/** How much there is under each tab. Placements are counted without showing whose they are. */
export async function countOfEmployer(db: Tx, employerId: string): Promise<EmployerCounts> {
  const rows = await db.$queryRaw<EmployerCounts[]>`
    select (select count(*)::int from contact where employer_id = ${employerId}::uuid and left_on is null) as people,
      (select count(*)::int from site where employer_id = ${employerId}::uuid) as sites,
      (select count(*)::int from vacancy where employer_id = ${employerId}::uuid and status in ('open', 'hard_to_fill', 'expected')) as places,
      (select used from ctx.count_placements(${employerId}::uuid, date '0001-01-01')) as placements`
  return rows[0] ?? { people: 0, sites: 0, places: 0, placements: 0 }
}

export function listVacanciesOfEmployer(db: Tx, employerId: string) {
  return db.vacancy.findMany({
    where: { employerId },
    select: {
      id: true,
      title: true,
      kind: true,
      status: true,
      seats: true,
      seatsTaken: true,
      startDate: true,
      endDate: true,
      site: { select: { name: true, city: true } },
    },
    orderBy: [{ status: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    take: 200,
  })
}

/** The placements of an employer that the reader may see, newest first. */
export function listPlacementsOfEmployer(db: Tx, employerId: string) {
  return db.placement.findMany({
    where: { employerId },
    select: {
      id: true,
      state: true,
      startsOn: true,
      endsOn: true,
      hoursPerWeek: true,
      vacancy: { select: { id: true, title: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 200,
  })
}
