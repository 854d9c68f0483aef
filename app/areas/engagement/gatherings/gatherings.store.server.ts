import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { GatheringListAsk } from './gathering-list'
import type { GatheringState } from './gathering-states'

export interface GatheringFields {
  title: string
  activityKey: string
  activityName: { nl: string; en: string }
  activityLevel: number
  catalogueVersion: number
  ladderSteps: number[]
  description: string | null
  startsAt: Date
  endsAt: Date
  timeZone: string
  place: string
  isOnline: boolean
  capacity: number | null
  organisationId: string
  /** Days before; null is no reminder. */
  remindDays: number | null
  remindWhom: string
}

const shown = {
  id: true,
  title: true,
  activityKey: true,
  activityName: true,
  activityLevel: true,
  catalogueVersion: true,
  ladderSteps: true,
  description: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  place: true,
  isOnline: true,
  capacity: true,
  organisationId: true,
  state: true,
  sequence: true,
  version: true,
  madeById: true,
  invitingKey: true,
  remindDays: true,
  remindWhom: true,
} as const satisfies Prisma.GatheringSelect

const withPeople = {
  ...shown,
  organisation: { select: { name: true } },
  madeBy: { select: { displayName: true } },
  hosts: { select: { membershipId: true, membership: { select: { displayName: true } } } },
} as const satisfies Prisma.GatheringSelect

type NameIn<Row> = Omit<Row, 'activityName'> & { activityName: { nl: string; en: string } }
const named = <Row extends { activityName: unknown }>(row: Row) => row as unknown as NameIn<Row>

export async function findGathering(db: Tx, id: string) {
  const row = await db.gathering.findUnique({ where: { id }, select: withPeople })
  return row && named(row)
}
export type Gathering = NonNullable<Awaited<ReturnType<typeof findGathering>>>

/** The event as the holder of a link may read it: without the people behind it. */
export async function findGatheringOfLink(db: Tx, id: string) {
  const row = await db.gathering.findUnique({ where: { id }, select: shown })
  return row && named(row)
}

export async function saveNewGathering(
  db: Tx,
  gathering: GatheringFields & { id: string; networkId: string; madeById: string },
  now: Date,
): Promise<void> {
  await db.gathering.createMany({ data: [{ ...gathering, createdAt: now, updatedAt: now }] })
}

/** Changes an event that is still as it was seen; its sequence goes up where calendars must hear of it. */
export async function saveGathering(
  db: Tx,
  seen: { id: string; state: string; version: number; sequence: number },
  change: Partial<GatheringFields> & { state?: GatheringState },
  { now, tells }: { now: Date; tells: boolean },
): Promise<boolean> {
  const { count } = await db.gathering.updateMany({
    where: { id: seen.id, state: seen.state, version: seen.version },
    data: { ...change, sequence: seen.sequence + (tells ? 1 : 0), version: seen.version + 1, updatedAt: now },
  })
  return count === 1
}

/** The hosts, instead of those who were. */
export async function saveHosts(db: Tx, networkId: string, gatheringId: string, ids: readonly string[]): Promise<void> {
  await db.gatheringHost.deleteMany({ where: { gatheringId, membershipId: { notIn: [...ids] } } })
  await db.gatheringHost.createMany({
    data: ids.map(membershipId => ({ networkId, gatheringId, membershipId })),
    skipDuplicates: true,
  })
}

export interface GatheringLine {
  id: string
  title: string
  activityName: { nl: string; en: string }
  startsAt: Date
  endsAt: Date
  place: string
  state: GatheringState
  capacity: number | null
  hosts: string
  invited: number
  accepted: number
  attended: number
}

const byStart: ListOrder = { by: Prisma.sql`g.starts_at`, type: 'timestamptz' }

/** One page of the events, the latest day first, with how many guests stand where. */
export async function pageOfGatherings(
  db: Tx,
  reader: { networkId: string; membershipId: string },
  ask: GatheringListAsk,
  now: Date,
  size = 50,
): Promise<ListPage<GatheringLine>> {
  const page = keyset(byStart, 'down', Prisma.sql`g.id`, ask)
  const parts = [Prisma.sql`g.network_id = ${reader.networkId}::uuid`, page.from]
  if (ask.state) parts.push(Prisma.sql`g.state = ${ask.state}`)
  if (ask.activity) parts.push(Prisma.sql`g.activity_key = ${ask.activity}`)
  if (ask.when === 'ahead') parts.push(Prisma.sql`g.ends_at >= ${now}::timestamptz`)
  if (ask.when === 'past') parts.push(Prisma.sql`g.ends_at < ${now}::timestamptz`)
  if (ask.words) parts.push(Prisma.sql`g.search_text like public.norm(${anywhere(ask.words)})`)
  if (ask.mine)
    parts.push(Prisma.sql`(g.made_by_id = ${reader.membershipId}::uuid or exists (select from gathering_host h
      where h.network_id = g.network_id and h.gathering_id = g.id and h.membership_id = ${reader.membershipId}::uuid))`)
  const found = await db.$queryRaw<(GatheringLine & { order: string })[]>`
    select g.id, g.title, g.activity_name as "activityName", g.starts_at as "startsAt", g.ends_at as "endsAt", g.place, g.state,
      g.capacity, x.invited, x.accepted, x.attended, coalesce(h.names, '') as hosts, ${page.order}
    from gathering g
    cross join lateral (select
      (count(*) filter (where state not in ('left_out', 'withdrawn', 'uninvited')))::int as invited,
      (count(*) filter (where state = 'accepted'))::int as accepted,
      (count(*) filter (where attendance = 'attended'))::int as attended
      from gathering_guest where network_id = g.network_id and gathering_id = g.id) x
    cross join lateral (select string_agg(m.display_name, ', ' order by m.display_name) as names
      from gathering_host o join membership m on m.network_id = o.network_id and m.id = o.membership_id
      where o.network_id = g.network_id and o.gathering_id = g.id) h
    where ${Prisma.join(parts, ' and ')} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

/** Events that a colleague hosts or accepted to come to, from a moment on; those that are called off are left out. */
export function listGatheringsOf(db: Tx, membershipId: string, from: Date, until: Date | null) {
  return db.gathering.findMany({
    where: {
      state: { in: ['planned', 'open', 'held', 'closed'] },
      endsAt: { gte: from },
      ...(until && { startsAt: { lt: until } }),
      OR: [{ hosts: { some: { membershipId } } }, { guests: { some: { membershipId, state: 'accepted' } } }],
    },
    select: { id: true, title: true, startsAt: true, endsAt: true, place: true, sequence: true, state: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 200,
  })
}

/** Open events that begin before a moment and remind their guests. */
export function listGatheringsToRemind(db: Tx, networkId: string, now: Date, until: Date) {
  return db.gathering.findMany({
    where: { networkId, state: 'open', remindDays: { not: null }, startsAt: { gt: now, lt: until } },
    select: { id: true, startsAt: true, timeZone: true, state: true, remindDays: true, remindWhom: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
}
