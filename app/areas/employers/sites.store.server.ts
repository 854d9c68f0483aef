import type { Tx } from '~/platform/database.server'

export interface SiteFields {
  name: string | null
  establishmentNumber: string | null
  street: string | null
  houseNumber: string | null
  postcode: string | null
  city: string | null
  headcount: number | null
  isMain: boolean
  accessible: string[]
  accessNote: string | null
  transitMinutes: number | null
  transitStop: string | null
  childcare: string
  sbbOccupations: string[]
}

const fields = {
  name: true,
  establishmentNumber: true,
  street: true,
  houseNumber: true,
  postcode: true,
  city: true,
  headcount: true,
  isMain: true,
  accessible: true,
  accessNote: true,
  transitMinutes: true,
  transitStop: true,
  childcare: true,
  sbbOccupations: true,
} as const

export function findSite(db: Tx, employerId: string, id: string) {
  return db.site.findFirst({ where: { id, employerId }, select: { ...fields, id: true, version: true } })
}
export type Site = NonNullable<Awaited<ReturnType<typeof findSite>>>

export function siteFieldsOf(site: Site): SiteFields {
  const names = Object.keys(fields) as (keyof SiteFields)[]
  return Object.fromEntries(names.map(name => [name, site[name]])) as unknown as SiteFields
}

export function listSites(db: Tx, employerId: string) {
  return db.site.findMany({
    where: { employerId },
    select: { ...fields, id: true, version: true },
    orderBy: [{ isMain: 'desc' }, { name: 'asc' }, { id: 'asc' }],
  })
}

export async function saveNewSite(
  db: Tx,
  site: Partial<SiteFields> & { id: string; networkId: string; employerId: string; now: Date },
): Promise<void> {
  const { now, ...values } = site
  await db.site.createMany({ data: [{ ...values, createdAt: now, updatedAt: now }] })
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveSite(db: Tx, id: string, version: number, change: SiteFields, now: Date): Promise<boolean> {
  const saved = await db.site.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}

/** An employer has one main site: the others step back. */
export async function clearOtherMain(db: Tx, employerId: string, mainId: string, now: Date): Promise<void> {
  await db.site.updateMany({
    where: { employerId, isMain: true, id: { not: mainId } },
    data: { isMain: false, version: { increment: 1 }, updatedAt: now },
  })
}
