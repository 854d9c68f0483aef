import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { CsrSort } from './csr'

export interface InitiativeFields {
  employerId: string | null
  organisation: string
  title: string
  theme: string
  level: string
  source: string | null
  status: string
  partners: string[]
  clientGoal: string | null
  csrGoal: string | null
  placesWanted: number
  placesRealised: number
  supporters: string[]
  organisationForm: string | null
  kpis: string[]
  budget: number | null
  /** The firm that carries it reads what it promised. */
  shared: boolean
}

/** An initiative with its plan; the budget as a number of euros. */
export async function findInitiative(db: Tx, id: string) {
  const row = await db.csrInitiative.findUnique({ where: { id }, include: { employer: { select: { name: true } } } })
  if (!row) return null
  const { networkId: _, searchText: __, madeById: ___, ...rest } = row
  return { ...rest, budget: row.budget === null ? null : Number(row.budget) }
}
export type Initiative = NonNullable<Awaited<ReturnType<typeof findInitiative>>>

export async function saveNewInitiative(
  db: Tx,
  row: InitiativeFields & { id: string; networkId: string; madeById: string },
  now: Date,
): Promise<void> {
  await db.csrInitiative.createMany({ data: [{ ...row, createdAt: now, updatedAt: now }] })
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveInitiative(
  db: Tx,
  id: string,
  version: number,
  change: InitiativeFields,
  now: Date,
): Promise<boolean> {
  const saved = await db.csrInitiative.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}

export function listInitiativesOf(db: Tx, employerId: string) {
  return db.csrInitiative.findMany({
    where: { employerId },
    select: { id: true, title: true, status: true, placesWanted: true, placesRealised: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: 100,
  })
}

export function findProfile(db: Tx, employerId: string) {
  return db.csrProfile.findFirst({
    where: { employerId },
    select: { id: true, motives: true, psoLevel: true, sroiDuty: true, policies: true, version: true },
  })
}

export interface ProfileFields {
  motives: string[]
  psoLevel: string
  sroiDuty: boolean
  policies: string[]
}

/** Adds the profile of an employer; false when it is there already. */
export async function saveNewProfile(
  db: Tx,
  row: ProfileFields & { id: string; networkId: string; employerId: string },
  now: Date,
): Promise<boolean> {
  const { count } = await db.csrProfile.createMany({ data: [{ ...row, updatedAt: now }], skipDuplicates: true })
  return count === 1
}

export async function saveProfile(
  db: Tx,
  id: string,
  version: number,
  change: ProfileFields,
  now: Date,
): Promise<boolean> {
  const saved = await db.csrProfile.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}

export interface CsrFilter {
  words: string | null
  theme: string | null
  level: string | null
  status: string | null
  /** Only those whose plan names no client goal and asks no places, and that no place carries. */
  unlinked: boolean
}

export interface InitiativeRow {
  id: string
  title: string
  organisation: string
  employerId: string | null
  theme: string
  level: string
  status: string
  clientGoal: string | null
  placesWanted: number
  placesRealised: number
}

const orders: Record<CsrSort, ListOrder> = {
  title: { by: Prisma.sql`i.title`, type: 'text' },
  organisation: { by: Prisma.sql`i.organisation`, type: 'text' },
}

/** One page of the register, by keyset. */
export async function pageOfInitiatives(
  db: Tx,
  networkId: string,
  filter: CsrFilter,
  sort: { key: CsrSort; direction: 'up' | 'down' },
  place: ListPlace,
  size = 50,
): Promise<ListPage<InitiativeRow>> {
  const page = keyset(orders[sort.key], sort.direction, Prisma.sql`i.id`, place)
  const found = await db.$queryRaw<(InitiativeRow & { order: string })[]>`
    select i.id, i.title, i.organisation, i.employer_id as "employerId", i.theme, i.level, i.status,
      i.client_goal as "clientGoal", i.places_wanted as "placesWanted", i.places_realised as "placesRealised",
      ${page.order}
    from csr_initiative i
    where ${conditions(networkId, filter)} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export interface CsrSums {
  total: number
  unlinked: number
  wanted: number
  realised: number
}

/** How many initiatives the filter leaves, how many without clients, and their places. */
export async function sumInitiatives(db: Tx, networkId: string, filter: CsrFilter): Promise<CsrSums> {
  const rows = await db.$queryRaw<CsrSums[]>`
    select count(*)::int as total, count(*) filter (where ${unlinked})::int as unlinked,
      coalesce(sum(i.places_wanted), 0)::int as wanted, coalesce(sum(i.places_realised), 0)::int as realised
    from csr_initiative i where ${conditions(networkId, filter)}`
  return rows[0] ?? { total: 0, unlinked: 0, wanted: 0, realised: 0 }
}

/** What `isLinkedToClients` says no of. */
const unlinked = Prisma.sql`(i.client_goal is null and i.places_wanted = 0
  and not exists (select from csr_place c where c.network_id = i.network_id and c.initiative_id = i.id))`

function conditions(networkId: string, filter: CsrFilter): Prisma.Sql {
  const parts = [Prisma.sql`i.network_id = ${networkId}::uuid`]
  if (filter.words) parts.push(Prisma.sql`strpos(i.search_text, public.norm(${filter.words})) > 0`)
  if (filter.theme) parts.push(Prisma.sql`i.theme = ${filter.theme}`)
  if (filter.level) parts.push(Prisma.sql`i.level = ${filter.level}`)
  if (filter.status) parts.push(Prisma.sql`i.status = ${filter.status}`)
  if (filter.unlinked) parts.push(unlinked)
  return Prisma.join(parts, ' and ')
}
