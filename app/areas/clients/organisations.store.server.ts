import type { Tx } from '~/platform/database.server'

/** Organisations of the network that keep client files: those a file can be shared with. */
export function listPartnerOrganisations(db: Tx, besides: string): Promise<{ id: string; name: string }[]> {
  return db.organisation.findMany({
    where: { id: { not: besides }, kind: { in: ['municipality', 'uwv', 'ngo', 'education', 'school', 'other'] } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
}
