import type { Tx } from '~/platform/database.server'
import { anywhere, keyset, type ListOrder, type ListPage } from '~/platform/keyset.server'
import { Prisma } from '~/platform/prisma/client'
import type { GuestFilter, GuestSort } from './guest-list'
import { expectedStates, type GuestState } from './guest-states'

/** A guest in one line: who, of which firm or organisation, and how he or she stands. */
export interface GuestLine {
  id: string
  name: string
  of: string
  employerId: string | null
  contactId: string | null
  isColleague: boolean
  state: GuestState
  reason: string | null
  word: string | null
  answeredAt: Date | null
  remindedAt: Date | null
  attendance: string | null
  outcome: number | null
  outcomeWords: string | null
}

export interface GuestsOf {
  networkId: string
  gatheringId: string
}

const name = Prisma.sql`coalesce(m.display_name, nullif(concat_ws(' ', c.first_name, c.last_name), ''), e.name, '')`
const sortName = Prisma.sql`public.norm(coalesce(m.display_name, nullif(concat_ws(' ', c.last_name, c.first_name), ''), e.name, ''))`
const sortOf = Prisma.sql`(coalesce(e.sort_name, public.norm(o.name), '') || ' ' || ${sortName})`
const rank = Prisma.sql`coalesce(array_position(${[...expectedStates]}::text[], x.state), 99)`

const orders: Readonly<Record<GuestSort | 'day', ListOrder>> = {
  of: { by: sortOf, type: 'text' },
  name: { by: sortName, type: 'text' },
  answer: { by: rank, type: 'int' },
  answered: { by: Prisma.sql`coalesce(x.answered_at, timestamptz '1970-01-01')`, type: 'timestamptz' },
  // Who is expected most certainly stands first.
  day: { by: Prisma.sql`(lpad(${rank}::text, 2, '0') || ' ' || ${sortOf})`, type: 'text' },
}

const joined = Prisma.sql`gathering_guest x
  left join employer e on e.network_id = x.network_id and e.id = x.employer_id
  left join contact c on c.network_id = x.network_id and c.id = x.contact_id
  left join membership m on m.network_id = x.network_id and m.id = x.membership_id
  left join organisation o on o.network_id = m.network_id and o.id = m.organisation_id`

/** Which guests: those of a filter, everybody with those who were left out, or those of the list of the day. */
export interface GuestScope {
  filter: GuestFilter
  which: 'shown' | 'everybody' | 'day'
}

function conditions({ networkId, gatheringId }: GuestsOf, { filter, which }: GuestScope): Prisma.Sql {
  const { words, state, attendance, organisation } = filter
  const parts = [Prisma.sql`x.network_id = ${networkId}::uuid`, Prisma.sql`x.gathering_id = ${gatheringId}::uuid`]
  if (state) parts.push(Prisma.sql`x.state = ${state}`)
  else if (which === 'shown') parts.push(Prisma.sql`x.state <> 'left_out'`)
  if (which === 'day') parts.push(Prisma.sql`x.state not in ('left_out', 'withdrawn')`)
  if (attendance)
    parts.push(attendance === 'open' ? Prisma.sql`x.attendance is null` : Prisma.sql`x.attendance = ${attendance}`)
  if (words)
    parts.push(Prisma.sql`public.norm(concat_ws(' ', ${name}, e.name, o.name)) like public.norm(${anywhere(words)})`)
  if (organisation)
    parts.push(Prisma.sql`(m.organisation_id = ${organisation}::uuid or exists (select from membership w
      where w.network_id = e.network_id and w.id = e.owner_id and w.organisation_id = ${organisation}::uuid))`)
  return Prisma.join(parts, ' and ')
}

/** One page of the guests of an event. */
export async function pageOfGuests(
  db: Tx,
  of: GuestsOf,
  scope: GuestScope,
  ask: { sort: { key: GuestSort | 'day'; direction: 'up' | 'down' }; after: string | null; before: string | null },
  size = 50,
): Promise<ListPage<GuestLine>> {
  const page = keyset(orders[ask.sort.key], ask.sort.direction, Prisma.sql`x.id`, ask)
  const found = await db.$queryRaw<(GuestLine & { order: string })[]>`
    select x.id, ${name} as name, coalesce(e.name, o.name, '') as of, x.employer_id as "employerId", x.contact_id as "contactId",
      x.membership_id is not null as "isColleague", x.state, x.reason, x.word, x.answered_at as "answeredAt", x.reminded_at as "remindedAt", x.attendance,
      x.outcome::int as outcome, x.outcome_words as "outcomeWords", ${page.order}
    from ${joined} where ${conditions(of, scope)} and ${page.from} order by ${page.orderBy} limit ${size + 1}`
  const { rows, ...links } = page.cut(found, size)
  return { ...links, rows: rows.map(({ order: _, ...row }) => row) }
}

export async function countGuests(db: Tx, of: GuestsOf, scope: GuestScope): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    select count(*)::int as n from ${joined} where ${conditions(of, scope)}`
  return row?.n ?? 0
}

export interface GuestCounts {
  asked: number
  accepted: number
  maybe: number
  declined: number
  waiting: number
  invited: number
  leftOut: number
  attended: number
  missed: number
  /** Who said yes and of whom it was not noted whether they came. */
  unnoted: number
  /** On the list of the day. */
  expected: number
  reminded: number
}

/** How many guests stand where. */
export async function guestCounts(db: Tx, { networkId, gatheringId }: GuestsOf): Promise<GuestCounts> {
  const of = (state: GuestState) => Prisma.sql`(count(*) filter (where state = ${state}))::int`
  const [row] = await db.$queryRaw<GuestCounts[]>`
    select (count(*) filter (where state not in ('left_out', 'withdrawn', 'uninvited')))::int as asked,
      ${of('accepted')} as accepted, ${of('maybe')} as maybe, ${of('declined')} as declined, ${of('waiting')} as waiting,
      ${of('invited')} as invited, ${of('left_out')} as "leftOut",
      (count(*) filter (where attendance = 'attended'))::int as attended,
      (count(*) filter (where attendance = 'no_show'))::int as missed,
      (count(*) filter (where state = 'accepted' and attendance is null))::int as unnoted,
      (count(*) filter (where state not in ('left_out', 'withdrawn')))::int as expected,
      count(reminded_at)::int as reminded
    from gathering_guest where network_id = ${networkId}::uuid and gathering_id = ${gatheringId}::uuid`
  if (!row) throw new Error('a count gives one row')
  return row
}

/** Why people were left out, and how many for each reason; the most frequent first. */
export function leftOutByReason(db: Tx, { networkId, gatheringId }: GuestsOf) {
  return db.$queryRaw<{ reason: string; count: number }[]>`
    select reason, count(*)::int as count from gathering_guest
    where network_id = ${networkId}::uuid and gathering_id = ${gatheringId}::uuid and state = 'left_out'
    group by reason order by 2 desc, 1`
}

/** Employers of whom somebody was there, by name. */
export function firmsThatCame(db: Tx, { networkId, gatheringId }: GuestsOf) {
  return db.$queryRaw<{ value: string; label: string }[]>`
    select e.id as value, e.name as label from employer e
    where e.network_id = ${networkId}::uuid and e.id in (select x.employer_id from gathering_guest x
      where x.network_id = ${networkId}::uuid and x.gathering_id = ${gatheringId}::uuid and x.attendance = 'attended')
    order by e.sort_name, e.id limit 500`
}
