import type { Tx } from '~/platform/database.server'

/** The fields of an employer that people edit. */
export interface EmployerFields {
  name: string
  kvkNumber: string | null
  sectorCode: string | null
  phone: string | null
  email: string | null
  website: string | null
  headcount: number | null
  noMailing: boolean
  ownerId: string | null
  backupOwnerId: string | null
  relationState: string
  strength: number | null
  importance: number | null
  cadenceDays: number | null
}

const editable = {
  name: true,
  kvkNumber: true,
  sectorCode: true,
  phone: true,
  email: true,
  website: true,
  headcount: true,
  noMailing: true,
  ownerId: true,
  backupOwnerId: true,
  relationState: true,
  strength: true,
  importance: true,
  cadenceDays: true,
} as const

export function findEmployer(db: Tx, id: string) {
  return db.employer.findUnique({
    where: { id },
    select: {
      ...editable,
      id: true,
      level: true,
      levelConfirmedOn: true,
      targetLevel: true,
      targetOn: true,
      lastContactOn: true,
      version: true,
      archivedAt: true,
      mergedIntoId: true,
      createdAt: true,
    },
  })
}
export type Employer = NonNullable<Awaited<ReturnType<typeof findEmployer>>>

export function fieldsOf(employer: Employer): EmployerFields {
  const names = Object.keys(editable) as (keyof EmployerFields)[]
  return Object.fromEntries(names.map(name => [name, employer[name]])) as unknown as EmployerFields
}

export async function findEmployerByKvk(db: Tx, kvkNumber: string, notId?: string) {
  return db.employer.findFirst({
    where: { kvkNumber, archivedAt: null, ...(notId ? { id: { not: notId } } : {}) },
    select: { id: true, name: true },
  })
}

export async function saveNewEmployer(
  db: Tx,
  employer: Partial<EmployerFields> & { id: string; networkId: string; name: string; now: Date },
): Promise<void> {
  const { now, ...fields } = employer
  await db.employer.createMany({ data: [{ ...fields, createdAt: now, updatedAt: now }] })
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveEmployer(
  db: Tx,
  id: string,
  version: number,
  change: Partial<EmployerFields> & {
    archivedAt?: Date | null
    level?: number
    levelConfirmedOn?: Date
    targetLevel?: number | null
    targetOn?: Date | null
  },
  now: Date,
): Promise<boolean> {
  const saved = await db.employer.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}

/** Notes that there was contact: later days win, and a new, sleeping or ended relation becomes an existing one. */
export async function touchEmployer(db: Tx, id: string, day: Date, relationState: string, now: Date): Promise<void> {
  await db.employer.updateMany({
    where: { id, OR: [{ lastContactOn: null }, { lastContactOn: { lt: day } }] },
    data: { lastContactOn: day, updatedAt: now },
  })
  await db.employer.updateMany({
    where: { id, relationState: { not: relationState } },
    data: { relationState, version: { increment: 1 }, updatedAt: now },
  })
}

/** Sets the day of the last contact back after one was taken away. */
export async function setLastContact(
  db: Tx,
  id: string,
  day: Date | null,
  relationState: string,
  now: Date,
): Promise<void> {
  await db.employer.updateMany({ where: { id }, data: { lastContactOn: day, updatedAt: now } })
  await db.employer.updateMany({
    where: { id, relationState: { not: relationState } },
    data: { relationState, version: { increment: 1 }, updatedAt: now },
  })
}
