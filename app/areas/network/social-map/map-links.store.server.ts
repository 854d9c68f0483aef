import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { LinkFilter, LinkSort } from './map-link-list'
import type { LinkKind, LinkSign } from './map-link'
import { readKey } from './map-key'
import type { MapKey, MapNodeKind } from './social-map'

const { sql, join, raw } = Prisma

/** The column of each kind of end. */
const columns: Record<MapNodeKind, string> = {
  employer: 'Employer',
  contact: 'Contact',
  organisation: 'Organisation',
  colleague: 'Membership',
  service: 'Service',
}

const sides: [MapNodeKind, string][] = [
  ['employer', 'employer'],
  ['contact', 'contact'],
  ['organisation', 'organisation'],
  ['colleague', 'membership'],
  ['service', 'service'],
]

const keySql = (end: 'from' | 'to') =>
  raw(`coalesce(${sides.map(([kind, column]) => `'${kind}:' || l.${end}_${column}_id`).join(', ')})`)
const kindSql = (end: 'from' | 'to') =>
  raw(`case ${sides.map(([kind, column]) => `when l.${end}_${column}_id is not null then '${kind}'`).join(' ')} end`)
const namesSql = (end: 'from' | 'to') => {
  const [e, c, o, m, s] = ['e', 'c', 'o', 'm', 's'].map(one => `${end}_${one}`)
  return {
    name: raw(
      `coalesce(${e}.name, nullif(concat_ws(' ', ${c}.first_name, ${c}.last_name), ''), ${o}.name, ${m}.display_name, ${s}.name, '')`,
    ),
    tables: raw(`left join employer ${e} on ${e}.id = l.${end}_employer_id
      left join contact ${c} on ${c}.id = l.${end}_contact_id left join organisation ${o} on ${o}.id = l.${end}_organisation_id
      left join membership ${m} on ${m}.id = l.${end}_membership_id left join service ${s} on ${s}.id = l.${end}_service_id`),
  }
}
const [from, to] = [namesSql('from'), namesSql('to')]

/** Links with the names of both ends, as `link`. */
const linkSql = (networkId: string) => sql`
  link as (
    select l.id, ${keySql('from')} as from_key, ${keySql('to')} as to_key, ${kindSql('from')} as from_kind,
      ${kindSql('to')} as to_kind, ${from.name} as from_name, ${to.name} as to_name, l.kind, l.kind_words, l.strength, l.note,
      l.since_on, l.until_on, l.version, l.updated_at, l.withdrawn_at, a.display_name as added_by
    from map_link l ${from.tables} ${to.tables} join membership a on a.network_id = l.network_id and a.id = l.added_by_id
    where l.network_id = ${networkId}::uuid
  )`

const shown = sql`l.id, l.from_key as "from", l.to_key as "to", l.from_name as "fromName", l.to_name as "toName", l.kind,
  l.kind_words as "kindWords", l.strength::int as strength, l.note, l.since_on::text as "sinceOn", l.until_on::text as "untilOn",
  l.version, l.updated_at as "updatedAt", l.withdrawn_at as "withdrawnAt", l.added_by as "addedBy"`

export interface LinkRow extends LinkSign {
  id: string
  fromName: string
  toName: string
  strength: number
  note: string | null
  version: number
  updatedAt: Date
  withdrawnAt: Date | null
  addedBy: string
}

export async function findLink(db: Tx, networkId: string, id: string): Promise<LinkRow | null> {
  const [row] = await db.$queryRaw<LinkRow[]>`
    with ${linkSql(networkId)} select ${shown} from link l where l.id = ${id}::uuid`
  return row ?? null
}

/** Links of a story, whether they still hold, ended or were taken back. */
export async function linksById(db: Tx, networkId: string, ids: readonly string[]): Promise<LinkRow[]> {
  if (ids.length === 0) return []
  return db.$queryRaw<LinkRow[]>`
    with ${linkSql(networkId)} select ${shown} from link l where l.id = any (${[...ids]}::uuid[])`
}

/** Links between two, whichever way, that were not taken back. */
export function linksBetween(db: Tx, networkId: string, one: MapKey, other: MapKey): Promise<LinkRow[]> {
  return db.$queryRaw<LinkRow[]>`
    with ${linkSql(networkId)} select ${shown} from link l
    where l.withdrawn_at is null and ((l.from_key = ${one} and l.to_key = ${other}) or (l.from_key = ${other} and l.to_key = ${one}))
    order by l.updated_at desc, l.id limit 50`
}

/** One writer at a time: two at once could add the same link without seeing each other. */
export async function lockLinks(db: Tx, networkId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('map-link:' || ${networkId}))`
}

export interface LinkFacts {
  kind: LinkKind
  kindWords: string | null
  strength: number
  note: string | null
  sinceOn: Date | null
  untilOn: Date | null
}

export async function saveNewLink(
  db: Tx,
  link: LinkFacts & { id: string; networkId: string; addedById: string; from: MapKey; to: MapKey },
  now: Date,
): Promise<void> {
  const { from: one, to: other, ...rest } = link
  const ends = { ...columnOf('from', one), ...columnOf('to', other) }
  await db.mapLink.createMany({ data: [{ ...rest, ...ends, createdAt: now, updatedAt: now }] })
}

function columnOf(end: 'from' | 'to', key: MapKey) {
  const read = readKey(key)
  return read ? { [`${end}${columns[read.kind]}Id`]: read.id } : {}
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveLink(
  db: Tx,
  { id, version }: { id: string; version: number },
  change: Partial<LinkFacts> & { withdrawnAt?: Date | null },
  now: Date,
): Promise<boolean> {
  const { count } = await db.mapLink.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return count === 1
}

function conditions(filter: LinkFilter, today: string): Prisma.Sql {
  const parts = [sql`l.withdrawn_at is null`]
  if (filter.words)
    parts.push(
      sql`public.norm(concat_ws(' ', l.from_name, l.to_name, l.kind_words, l.note)) like public.norm(${anywhere(filter.words)})`,
    )
  if (filter.kind) parts.push(sql`l.kind = ${filter.kind}`)
  if (filter.end) parts.push(sql`${filter.end} in (l.from_kind, l.to_kind)`)
  if (filter.atLeast !== null) parts.push(sql`l.strength >= ${filter.atLeast}`)
  if (filter.state === 'over') parts.push(sql`l.until_on < ${today}::date`)
  if (filter.state === 'planned') parts.push(sql`l.since_on > ${today}::date`)
  if (filter.state === 'running')
    parts.push(
      sql`(l.since_on is null or l.since_on <= ${today}::date) and (l.until_on is null or l.until_on >= ${today}::date)`,
    )
  return join(parts, ' and ')
}

const orders: Record<LinkSort, ListOrder> = {
  from: { by: sql`public.norm(l.from_name)`, type: 'text' },
  to: { by: sql`public.norm(l.to_name)`, type: 'text' },
  strength: { by: sql`l.strength::int`, type: 'int' },
  changed: { by: sql`l.updated_at`, type: 'timestamptz' },
}

export interface LinkAsk {
  filter: LinkFilter
  sort: { key: LinkSort; direction: 'up' | 'down' }
  place: ListPlace
}

/** One page of the links that were not taken back. */
export async function pageOfLinks(
  db: Tx,
  whose: { networkId: string; today: string },
  ask: LinkAsk,
  size = 50,
): Promise<ListPage<LinkRow>> {
  const page = keyset(orders[ask.sort.key], ask.sort.direction, sql`l.id`, ask.place)
  const found = await db.$queryRaw<(LinkRow & { order: string })[]>`
    with ${linkSql(whose.networkId)} select ${shown}, ${page.order} from link l
    where ${conditions(ask.filter, whose.today)} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countLinks(
  db: Tx,
  whose: { networkId: string; today: string },
  filter: LinkFilter,
): Promise<number> {
  const [found] = await db.$queryRaw<{ count: number }[]>`
    with ${linkSql(whose.networkId)} select count(*)::int as count from link l where ${conditions(filter, whose.today)}`
  return found?.count ?? 0
}
