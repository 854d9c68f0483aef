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
} as const

export function findSite(db: Tx, employerId: string, id: string) {
  return db.site.findFirst({ where: { id, employerId }, select: { ...fields, id: true } })
}

export function listSites(db: Tx, employerId: string) {
  return db.site.findMany({
    where: { employerId },
    select: { ...fields, id: true },
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

export async function saveSite(db: Tx, id: string, change: SiteFields, now: Date): Promise<void> {
  await db.site.updateMany({ where: { id }, data: { ...change, updatedAt: now } })
}

/** An employer has one main site: the others step back. */
export async function clearOtherMain(db: Tx, employerId: string, mainId: string, now: Date): Promise<void> {
  await db.site.updateMany({
    where: { employerId, isMain: true, id: { not: mainId } },
    data: { isMain: false, updatedAt: now },
  })
}
