import type { Order } from './labour-filter'

/** Of fewer clients nothing is told (design: aggregates about clients, n >= 10). */
export const fewestClients = 10
/** Numbers of clients are rounded down to fives, so that a number told may stand for four more. */
const roundedAway = 4

/** What the places ask of one competence. */
export interface Asked {
  uri: string
  /** Places with a seat left that ask it. */
  places: number
  seats: number
  /** Of these places: called hard to fill. */
  hard: number
  /** Of these places: offer to teach it. */
  learnable: number
  /** Places that were made in the last year, and in the year before; whether open or not. */
  recent: number
  earlier: number
}

/** How many clients show a competence, in fives; a competence of fewer than ten is not in the list. */
export interface Held {
  uri: string
  clients: number
}

export const standings = ['short', 'even', 'plenty', 'unknown'] as const
/** Seats against clients: more seats than clients, about as many, fewer, or too few clients to tell. */
export type Standing = (typeof standings)[number]

export const trends = ['more', 'same', 'fewer', 'few'] as const
/** The last year against the year before; `few`: too few places to say. */
export type Trend = (typeof trends)[number]

/** One competence on the labour market. */
export interface MarketRow extends Asked {
  /** Clients who show it, in fives; null: fewer than ten, and then nobody is told how many. */
  clients: number | null
  /** By how many seats places ask more than there are clients, at the least; below zero: at most so many clients more. */
  gap: number
  standing: Standing
  trend: Trend
}

/** Says what can be said of a number that is hidden or rounded, and never more. */
export function standingOf(seats: number, clients: number | null): Standing {
  if (clients === null) return seats >= fewestClients ? 'short' : 'unknown'
  if (seats > clients + roundedAway) return 'short'
  return seats < clients ? 'plenty' : 'even'
}

/** The least by which seats exceed clients, whoever is hidden or rounded away. */
export function leastGap(seats: number, clients: number | null): number {
  return seats - (clients === null ? fewestClients - 1 : clients + roundedAway)
}

/** Below so many places in two years a trend would be chance. */
const fewestForTrend = 5

export function trendOf(recent: number, earlier: number): Trend {
  if (recent + earlier < fewestForTrend) return 'few'
  if (recent > earlier * 1.1) return 'more'
  return recent < earlier * 0.9 ? 'fewer' : 'same'
}

/** What is asked beside what portfolios show, one row for each competence of either side. */
export function marketRows(asked: readonly Asked[], held: readonly Held[]): MarketRow[] {
  const clientsOf = new Map(held.map(one => [one.uri, one.clients]))
  const known = new Set(asked.map(one => one.uri))
  const none = { places: 0, seats: 0, hard: 0, learnable: 0, recent: 0, earlier: 0 }
  const alone = held.filter(one => !known.has(one.uri)).map(({ uri }): Asked => ({ uri, ...none }))
  return [...asked, ...alone].map(row => {
    const clients = clientsOf.get(row.uri) ?? null
    return {
      ...row,
      clients,
      gap: leastGap(row.seats, clients),
      standing: standingOf(row.seats, clients),
      trend: trendOf(row.recent, row.earlier),
    }
  })
}

export const marketSorts = ['label', 'seats', 'clients', 'gap', 'hard', 'recent'] as const
export type MarketSort = (typeof marketSorts)[number]
export const usualMarketOrder: Order<MarketSort> = { key: 'gap', direction: 'down' }

/** The rows in an order; equal ones by seats and then by address, so that the same data give the same list. */
export function sortMarket(
  rows: readonly MarketRow[],
  { key, direction }: Order<MarketSort>,
  labelOf: (uri: string) => string,
): MarketRow[] {
  const sign = direction === 'up' ? 1 : -1
  const rest = (a: MarketRow, b: MarketRow) => b.seats - a.seats || (a.uri < b.uri ? -1 : 1)
  if (key === 'label') {
    const collator = new Intl.Collator('nl')
    return [...rows].sort((a, b) => sign * collator.compare(labelOf(a.uri), labelOf(b.uri)) || rest(a, b))
  }
  // Hidden numbers stand below ten.
  const value = (row: MarketRow) => (key === 'clients' ? (row.clients ?? 0) : row[key])
  return [...rows].sort((a, b) => sign * (value(a) - value(b)) || rest(a, b))
}

/** One page of rows that are all at hand; a cursor is how many rows stand before the page. */
export function cutPage<R>(
  rows: readonly R[],
  ask: { after: string | null; before: string | null },
  size: number,
): { rows: R[]; next: string | null; previous: string | null } {
  const read = (text: string | null) => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null)
  const after = read(ask.after)
  const before = read(ask.before)
  const from = Math.min(after ?? Math.max(0, (before ?? 0) - size), rows.length)
  return {
    rows: rows.slice(from, from + size),
    next: from + size < rows.length ? String(from + size) : null,
    previous: from > 0 ? String(from) : null,
  }
}
