import type { ClientProfile, CompetenceClaim, PlaceProfile } from '../profile'
import { ClientIndex } from './client-index'
import { CompetenceNumbers } from './competence-numbers'
import { PlaceIndex } from './place-index'
import { numberClaims, rankArrays } from './rank-arrays'
import { Ranker, type Ranked } from './ranker'
import type { Rows } from './rows'

export interface Fitting {
  /** Vacancy id or client id. */
  id: string
  /** 0 to 1, rounded to six decimals. */
  employerFit: number
}

export interface TopOptions {
  count: number
  /** Leaves out what may not be offered; asked only for what ranks high enough. */
  allow?: (id: string) => boolean
}

/**
 * Both sides of one network in memory. Set or remove clients and places as they change; ask for the best places of a
 * client or the best clients of a place. Nothing here reads a name, gender, age, origin or barrier.
 */
export class MatchEngine {
  private readonly competences = new CompetenceNumbers()
  private readonly places = new PlaceIndex(this.competences)
  private readonly clients = new ClientIndex(this.competences)
  private ranker: Ranker | undefined

  get placeCount(): number {
    return this.places.rows.count
  }

  get clientCount(): number {
    return this.clients.rows.count
  }

  setPlace(place: Pick<PlaceProfile, 'vacancyId' | 'asks'>): void {
    this.places.set(place.vacancyId, place.asks)
    this.ranker = undefined
  }

  removePlace(vacancyId: string): boolean {
    this.ranker = undefined
    return this.places.remove(vacancyId)
  }

  setClient(client: Pick<ClientProfile, 'clientId' | 'claims'>): void {
    this.clients.set(client.clientId, client.claims)
    this.ranker = undefined
  }

  removeClient(clientId: string): boolean {
    return this.clients.remove(clientId)
  }

  /** The best places for these claims: by employer fit, then by vacancy id; pairs with a fit of 0 are left out. */
  topPlaces(claims: readonly CompetenceClaim[], options: TopOptions): Fitting[] {
    this.ranker ??= new Ranker(rankArrays(this.places))
    const { ranker } = this
    const numbered = numberClaims(claims, this.competences)
    return firstAllowed(count => ranker.top(numbered, count), this.places.rows, options)
  }

  /** The best clients for a place that asks this. */
  topClients(asks: PlaceProfile['asks'], options: TopOptions): Fitting[] {
    return firstAllowed(count => this.clients.top(asks, count), this.clients.rows, options)
  }
}

/** Takes the best allowed ones, looking further down as long as there are too few. */
function firstAllowed(top: (count: number) => Ranked[], rows: Rows, { count, allow }: TopOptions): Fitting[] {
  for (let wanted = count; ; wanted *= 4) {
    const ranked = top(wanted)
    const fitting = ranked.map(({ row, fit }) => ({ id: rows.ids[row] as string, employerFit: fit / 1_000_000 }))
    const allowed = allow ? fitting.filter(({ id }) => allow(id)) : fitting
    if (allowed.length >= count || ranked.length < wanted) return allowed.slice(0, count)
  }
}
