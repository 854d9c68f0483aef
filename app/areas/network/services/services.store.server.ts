import type { Tx } from '~/platform/database.server'
import { keyset, type ListOrder, type ListPage, type ListPlace } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import { townKey } from './service'
import type { ServiceFilter, ServiceSort } from './service-filter'
import type { ServiceState } from './service-states'

const { sql, join } = Prisma

export interface ServiceFields {
  organisationId: string | null
  providerName: string | null
  name: string
  kind: string
  description: string | null
  steps: number[]
  targetGroups: string[]
  places: number | null
  placesPer: string
  languages: string[]
  cost: string
  /** Euros for one participant. */
  costAmount: number | null
  costBy: string | null
  access: string | null
  waitingWeeks: number | null
  startsOn: Date | null
  endsOn: Date | null
  towns: string[]
  website: string | null
}

/** A service with who provides it; the amount as a number of euros. */
export async function findService(db: Tx, id: string) {
  const row = await db.service.findUnique({
    where: { id },
    include: { organisation: { select: { name: true } }, madeBy: { select: { displayName: true } } },
  })
  if (!row) return null
  const { networkId: _, searchText: __, sortName: ___, madeById: ____, ...rest } = row
  return { ...rest, costAmount: row.costAmount === null ? null : Number(row.costAmount) }
}
export type Service = NonNullable<Awaited<ReturnType<typeof findService>>>

export async function saveNewService(
  db: Tx,
  row: ServiceFields & { id: string; networkId: string; madeById: string },
  now: Date,
): Promise<void> {
  await db.service.createMany({ data: [{ ...row, createdAt: now, updatedAt: now }] })
}

/** Saves when nobody else did in between; false when somebody did. */
export async function saveService(
  db: Tx,
  id: string,
  version: number,
  change: Partial<ServiceFields> & { withdrawnAt?: Date | null },
  now: Date,
): Promise<boolean> {
  const saved = await db.service.updateMany({
    where: { id, version },
    data: { ...change, version: version + 1, updatedAt: now },
  })
  return saved.count === 1
}

/** Services of a network as they stand on a day, yyyy-mm-dd. */
export interface ServiceScope {
  networkId: string
  today: string
}

const goesOn = (
  today: string,
) => sql`(s.withdrawn_at is null and coalesce(s.starts_on, ${today}::date) <= ${today}::date
  and coalesce(s.ends_on, ${today}::date) >= ${today}::date)`

/** Each state as a condition, as `stateOn` says it. */
function stateSql(state: ServiceState, today: string): Prisma.Sql {
  const rules: Record<ServiceState, Prisma.Sql> = {
    active: sql`${goesOn(today)} and s.places is distinct from 0`,
    full: sql`${goesOn(today)} and s.places = 0`,
    planned: sql`s.withdrawn_at is null and s.starts_on > ${today}::date and coalesce(s.ends_on, ${today}::date) >= ${today}::date`,
    ended: sql`s.withdrawn_at is null and s.ends_on < ${today}::date`,
    withdrawn: sql`s.withdrawn_at is not null`,
  }
  return rules[state]
}

function conditions({ networkId, today }: ServiceScope, filter: ServiceFilter): Prisma.Sql {
  const parts = [sql`s.network_id = ${networkId}::uuid`]
  parts.push(filter.state ? stateSql(filter.state, today) : sql`s.withdrawn_at is null`)
  if (filter.words)
    parts.push(sql`strpos(s.search_text || ' ' || public.norm(coalesce(o.name, '')), public.norm(${filter.words})) > 0`)
  if (filter.step !== null) parts.push(sql`${filter.step}::smallint = any (s.steps)`)
  if (filter.kind) parts.push(sql`s.kind = ${filter.kind}`)
  if (filter.group) parts.push(sql`s.target_groups && array[${filter.group}, 'everyone']`)
  if (filter.organisation === 'outside') parts.push(sql`s.organisation_id is null`)
  else if (filter.organisation) parts.push(sql`s.organisation_id = ${filter.organisation}::uuid`)
  if (filter.language) parts.push(sql`${filter.language} = any (s.languages)`)
  if (filter.town)
    parts.push(sql`(cardinality(s.towns) = 0 or exists (select from unnest(s.towns) t
      where regexp_replace(public.norm(t), '\\s+', ' ', 'g') = ${townKey(filter.town)}))`)
  return join(parts, ' and ')
}

const source = sql`service s left join organisation o on o.network_id = s.network_id and o.id = s.organisation_id`
const provider = sql`coalesce(o.name, s.provider_name)`

export interface ServiceRow {
  id: string
  name: string
  organisationId: string | null
  provider: string
  kind: string
  steps: number[]
  targetGroups: string[]
  places: number | null
  placesPer: string
  languages: string[]
  cost: string
  costAmount: number | null
  costBy: string | null
  access: string | null
  waitingWeeks: number | null
  startsOn: Date | null
  endsOn: Date | null
  towns: string[]
  withdrawn: boolean
}

const columns = sql`s.id, s.name, s.organisation_id as "organisationId", ${provider} as provider, s.kind, s.steps,
  s.target_groups as "targetGroups", s.places, s.places_per as "placesPer", s.languages, s.cost,
  s.cost_amount::double precision as "costAmount", s.cost_by as "costBy", s.access, s.waiting_weeks as "waitingWeeks",
  s.starts_on as "startsOn", s.ends_on as "endsOn", s.towns, s.withdrawn_at is not null as withdrawn`

const orders: Record<ServiceSort, ListOrder> = {
  name: { by: sql`s.sort_name`, type: 'text' },
  provider: { by: sql`public.norm(${provider})`, type: 'text' },
  waiting: { by: sql`coalesce(s.waiting_weeks, 1000)`, type: 'int' },
  endsOn: { by: sql`coalesce(s.ends_on, date '9999-12-31')`, type: 'date' },
}

/** One page of services, by keyset. */
export async function pageOfServices(
  db: Tx,
  scope: ServiceScope,
  ask: { filter: ServiceFilter; sort: { key: ServiceSort; direction: 'up' | 'down' }; place: ListPlace },
  size = 50,
): Promise<ListPage<ServiceRow>> {
  const page = keyset(orders[ask.sort.key], ask.sort.direction, sql`s.id`, ask.place)
  const found = await db.$queryRaw<(ServiceRow & { order: string })[]>`
    select ${columns}, ${page.order} from ${source} where ${conditions(scope, ask.filter)} and ${page.from}
    order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countServices(db: Tx, scope: ServiceScope, filter: ServiceFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from ${source} where ${conditions(scope, filter)}`
  return row?.total ?? 0
}

/** What the coverage asks of every service that the filter leaves. */
export type CoveringRow = Pick<
  ServiceRow,
  'id' | 'kind' | 'steps' | 'targetGroups' | 'languages' | 'towns' | 'places' | 'placesPer'
>

export async function listCovering(db: Tx, scope: ServiceScope, filter: ServiceFilter): Promise<CoveringRow[]> {
  return db.$queryRaw<CoveringRow[]>`
    select s.id, s.kind, s.steps, s.target_groups as "targetGroups", s.languages, s.towns, s.places, s.places_per as "placesPer"
    from ${source} where ${conditions(scope, { ...filter, state: 'active' })}`
}

/** Kinds of service in which one learns. */
const teachingKinds = ['training', 'language', 'orientation', 'volunteering', 'work_experience']

export type TeachingService = Pick<ServiceRow, 'id' | 'name' | 'provider' | 'kind' | 'waitingWeeks' | 'towns'> & {
  description: string | null
}

/** The services with places in which one learns, as they stand on a day, by name. */
export function listTeaching(db: Tx, scope: ServiceScope): Promise<TeachingService[]> {
  return db.$queryRaw<TeachingService[]>`
    select s.id, s.name, s.description, ${provider} as provider, s.kind, s.waiting_weeks as "waitingWeeks", s.towns
    from ${source}
    where s.network_id = ${scope.networkId}::uuid and ${stateSql('active', scope.today)} and s.kind = any (${teachingKinds}::text[])
    order by s.sort_name, s.id limit 500`
}

/** Another service of the same provider under the same name that was not taken back. */
export async function findTwinService(
  db: Tx,
  service: { name: string; organisationId: string | null; providerName: string | null },
  but: string | null,
): Promise<{ id: string; name: string } | null> {
  const [row] = await db.$queryRaw<{ id: string; name: string }[]>`
    select s.id, s.name from service s
    where s.withdrawn_at is null and s.sort_name = public.norm(${service.name}) and s.id is distinct from ${but}::uuid
      and s.organisation_id is not distinct from ${service.organisationId}::uuid
      and public.norm(coalesce(s.provider_name, '')) = public.norm(${service.providerName ?? ''})
    limit 1`
  return row ?? null
}
