import type { Tx } from '~/platform/database.server'

export interface OrganisationName {
  id: string
  name: string
  kind: string
}

export function listOrganisations(db: Tx): Promise<OrganisationName[]> {
  return db.organisation.findMany({
    where: { kind: { not: 'employer' } },
    select: { id: true, name: true, kind: true },
    orderBy: { name: 'asc' },
  })
}

export function findOrganisation(db: Tx, id: string): Promise<OrganisationName | null> {
  return db.organisation.findUnique({ where: { id }, select: { id: true, name: true, kind: true } })
}

/** The organisation as which an employer's people sign in; null when none of them ever did. */
export function findOrganisationOfEmployer(db: Tx, employerId: string): Promise<OrganisationName | null> {
  return db.organisation.findFirst({ where: { employerId }, select: { id: true, name: true, kind: true } })
}

export async function addOrganisation(
  db: Tx,
  organisation: {
    id: string
    networkId: string
    name: string
    kind: string
    employerId: string | null
    createdAt: Date
  },
): Promise<void> {
  await db.organisation.createMany({ data: [organisation] })
}
