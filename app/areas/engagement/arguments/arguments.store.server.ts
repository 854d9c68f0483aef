import type { Tx } from '~/platform/database.server'
import type { Prisma } from '~/platform/prisma/client'
import type { UseCount } from './argument-success'

const shown = {
  id: true,
  category: true,
  textNl: true,
  textEn: true,
  evidence: true,
  sector: true,
  validUntil: true,
  archivedAt: true,
  version: true,
} as const

type Row = Prisma.ArgumentGetPayload<{ select: typeof shown }>

function shape({ archivedAt, validUntil, ...row }: Row) {
  return { ...row, isArchived: archivedAt !== null, validUntil: validUntil?.toISOString().slice(0, 10) ?? null }
}
export type LibraryArgument = ReturnType<typeof shape>

export interface ArgumentFields {
  category: string
  textNl: string
  textEn: string
  evidence: string | null
  sector: string | null
  validUntil: Date | null
}

export async function findArgument(db: Tx, id: string): Promise<LibraryArgument | null> {
  const row = await db.argument.findUnique({ where: { id }, select: shown })
  return row && shape(row)
}

/** The whole library, by category: a network keeps tens of arguments; five hundred at most are read. */
export async function listArguments(db: Tx): Promise<LibraryArgument[]> {
  const rows = await db.argument.findMany({ select: shown, orderBy: [{ category: 'asc' }, { id: 'asc' }], take: 500 })
  return rows.map(shape)
}

export async function argumentsById(db: Tx, ids: readonly string[]): Promise<LibraryArgument[]> {
  const rows = await db.argument.findMany({ where: { id: { in: [...ids] } }, select: shown })
  return rows.map(shape)
}

export async function saveNewArgument(
  db: Tx,
  argument: ArgumentFields & { id: string; networkId: string; createdById: string },
  now: Date,
): Promise<void> {
  await db.argument.createMany({ data: [{ ...argument, createdAt: now, updatedAt: now }] })
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveArgument(
  db: Tx,
  id: string,
  version: number,
  change: Partial<ArgumentFields> & { archivedAt?: Date | null },
  now: Date,
): Promise<boolean> {
  const saved = await db.argument.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}

/** The arguments of the library that a contact moment used, in place of those it had. */
export async function saveArgumentUses(
  db: Tx,
  networkId: string,
  contactMomentId: string,
  argumentIds: readonly string[],
): Promise<void> {
  await db.argumentUse.deleteMany({ where: { contactMomentId } })
  await db.argumentUse.createMany({
    data: argumentIds.map(argumentId => ({ networkId, contactMomentId, argumentId })),
    skipDuplicates: true,
  })
}

/** Contacts since a moment in which each argument of the library was used, per sector code. Notes are no contacts. */
export function countUses(db: Tx, networkId: string, since: Date): Promise<UseCount[]> {
  return db.$queryRaw<UseCount[]>`
    select u.argument_id::text as key, coalesce(e.sector_code, '') as sector, count(*)::int as n,
      (count(*) filter (where m.next_step is not null))::int as agreed
    from contact_moment m
    join argument_use u on u.network_id = m.network_id and u.contact_moment_id = m.id
    join employer e on e.network_id = m.network_id and e.id = m.employer_id
    where m.network_id = ${networkId}::uuid and m.at >= ${since} and m.withdrawn_at is null and m.channel <> 'note'
    group by 1, 2`
}

/** The same per category, with contacts in which a category was ticked without an argument of the library. */
export function countCategoryUses(db: Tx, networkId: string, since: Date): Promise<UseCount[]> {
  return db.$queryRaw<UseCount[]>`
    select category as key, coalesce(e.sector_code, '') as sector, count(*)::int as n,
      (count(*) filter (where m.next_step is not null))::int as agreed
    from contact_moment m cross join unnest(m.arguments_used) category
    join employer e on e.network_id = m.network_id and e.id = m.employer_id
    where m.network_id = ${networkId}::uuid and m.at >= ${since} and m.withdrawn_at is null and m.channel <> 'note'
      and cardinality(m.arguments_used) > 0
    group by 1, 2`
}
