import type { Tx } from '~/platform/database.server'

export interface VacancyFields {
  employerId: string
  siteId: string | null
  title: string
  kind: string
  status: string
  occupationUri: string | null
  hoursMin: number | null
  hoursMax: number | null
  postcode: string | null
  startDate: Date | null
  endDate: Date | null
  seats: number
  mentorId: string | null
  description: string | null
  dayParts: string[]
  languageLevel: string | null
  licence: string | null
}

const fields = {
  employerId: true,
  siteId: true,
  title: true,
  kind: true,
  status: true,
  occupationUri: true,
  hoursMin: true,
  hoursMax: true,
  postcode: true,
  startDate: true,
  endDate: true,
  seats: true,
  mentorId: true,
  description: true,
  dayParts: true,
  languageLevel: true,
  licence: true,
} as const

export function findVacancy(db: Tx, id: string) {
  return db.vacancy.findUnique({
    where: { id },
    select: { ...fields, id: true, seatsTaken: true, version: true, createdAt: true },
  })
}
export type Vacancy = NonNullable<Awaited<ReturnType<typeof findVacancy>>>

export function vacancyFieldsOf(vacancy: Vacancy): VacancyFields {
  const names = Object.keys(fields) as (keyof VacancyFields)[]
  return Object.fromEntries(names.map(name => [name, vacancy[name]])) as unknown as VacancyFields
}

export async function saveNewVacancy(
  db: Tx,
  vacancy: VacancyFields & { id: string; networkId: string; now: Date },
): Promise<void> {
  const { now, ...values } = vacancy
  await db.vacancy.createMany({ data: [{ ...values, createdAt: now, updatedAt: now }] })
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveVacancy(
  db: Tx,
  id: string,
  version: number,
  change: Partial<VacancyFields>,
  now: Date,
): Promise<boolean> {
  const saved = await db.vacancy.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}

export interface CompetenceRow {
  conceptUri: string
  kind: string
  level: number
  weight: number
}

export async function listCompetences(db: Tx, vacancyId: string): Promise<CompetenceRow[]> {
  const rows = await db.vacancyCompetence.findMany({
    where: { vacancyId },
    select: { conceptUri: true, kind: true, level: true, weight: true },
    orderBy: [{ weight: 'desc' }, { conceptUri: 'asc' }],
  })
  return rows.map(row => ({ ...row, weight: Number(row.weight) }))
}

/** Replaces the whole competence profile of a place. */
export async function saveCompetences(
  db: Tx,
  networkId: string,
  vacancyId: string,
  rows: readonly (CompetenceRow & { id: string })[],
): Promise<void> {
  await db.vacancyCompetence.deleteMany({ where: { vacancyId } })
  await db.vacancyCompetence.createMany({ data: rows.map(row => ({ ...row, networkId, vacancyId })) })
}
