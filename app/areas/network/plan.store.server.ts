import type { Tx } from '~/platform/database.server'

/** The owners of employers, as far as they are known, in the order of names. */
export async function ownersOf(db: Tx, employerIds: readonly string[]) {
  const rows = await db.employer.findMany({
    where: { id: { in: [...employerIds] }, archivedAt: null },
    select: { id: true, owner: { select: { id: true, startsOn: true, endsOn: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, owner }) => ({ id, owner }))
}

/** Of these employers, those with an open task under this title. */
export async function withOpenTask(db: Tx, employerIds: readonly string[], title: string): Promise<Set<string>> {
  const rows = await db.task.findMany({
    where: { employerId: { in: [...employerIds] }, state: 'open', title },
    select: { employerId: true },
  })
  return new Set(rows.flatMap(row => row.employerId ?? []))
}
