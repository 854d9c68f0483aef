import { CompetenceNumbers } from '../engine/competence-numbers'
import { PlaceIndex } from '../engine/place-index'
import { emptyPlace, type GeoPoint, type PlaceProfile } from '../profile'
import { Column, Facet } from './facet'

/** A place as the board keeps it: the postcode area instead of its point, which is looked up apart. */
export type BoardPlace = Omit<PlaceProfile, 'location' | 'seats' | 'mentorId'> & { pc4?: string }

/**
 * Every open place of one network in typed arrays: the engine's index by competence, and beside it what the filters and the
 * client's wishes look at. What many places share is kept once, so that a rule is asked once for each value and not for
 * each place. Nothing of a client is in it.
 */
export class PlaceBoard {
  readonly competences = new CompetenceNumbers()
  readonly index = new PlaceIndex(this.competences)
  readonly areas = new Facet<string | undefined>()
  readonly hours = new Facet<PlaceProfile>()
  readonly times = new Facet<PlaceProfile>()
  readonly languages = new Facet<PlaceProfile>()
  readonly licences = new Facet<PlaceProfile>()
  readonly conditions = new Facet<PlaceProfile>()
  readonly employers = new Facet<PlaceProfile>()
  readonly occupations = new Facet<PlaceProfile>()
  readonly sectors = new Facet<PlaceProfile>()
  readonly column = {
    area: new Column(),
    hours: new Column(),
    times: new Column(),
    language: new Column(),
    licence: new Column(),
    condition: new Column(),
    employer: new Column(),
    occupation: new Column(),
    sector: new Column(),
    /** 1 for a row that holds a place. */
    live: new Column(),
    /** 1 when the place offers something to learn. */
    teaches: new Column(),
    /** The largest share that one competence can bring, in millionths, rounded up. */
    mostShare: new Column(),
  }
  private points = new Map<string, GeoPoint>()

  get count(): number {
    return this.index.rows.count
  }

  /** Adds a place, or replaces the place of that id. */
  set(place: BoardPlace): void {
    this.index.set(place.vacancyId, place.asks)
    const row = this.index.rows.find(place.vacancyId)
    const { column } = this
    const stub = (part: Partial<PlaceProfile>) => (): PlaceProfile => ({ ...emptyPlace(''), ...part })
    const { hoursMinPerWeek, hoursMaxPerWeek, times, languages, licences, conditions } = place
    const { employerId, occupationUri, sector } = place
    column.area.set(
      row,
      this.areas.take(place.pc4 ?? '', () => place.pc4),
    )
    column.hours.set(
      row,
      this.hours.take(`${hoursMinPerWeek}-${hoursMaxPerWeek}`, stub({ hoursMinPerWeek, hoursMaxPerWeek })),
    )
    column.times.set(row, this.times.take(keyOf(times), stub({ times })))
    column.language.set(row, this.languages.take(keyOf(languages), stub({ languages })))
    column.licence.set(row, this.licences.take(keyOf(licences), stub({ licences })))
    column.condition.set(row, this.conditions.take(keyOf(conditions), stub({ conditions })))
    column.employer.set(row, this.employers.take(employerId ?? '', stub({ employerId })))
    column.occupation.set(row, this.occupations.take(occupationUri ?? '', stub({ occupationUri })))
    column.sector.set(row, this.sectors.take(sector ?? '', stub({ sector })))
    column.live.set(row, 1)
    column.teaches.set(row, Number(place.asks.some(ask => ask.kind === 'learnable')))
    const total = place.asks.reduce((sum, ask) => sum + ask.weight, 0)
    const most = place.asks.reduce((largest, ask) => Math.max(largest, ask.weight), 0)
    column.mostShare.set(row, total === 0 ? 0 : Math.ceil((most / total) * 1e6) + 1)
  }

  remove(vacancyId: string): void {
    const row = this.index.rows.find(vacancyId)
    if (!this.index.remove(vacancyId)) return
    this.column.live.set(row, 0)
  }

  /** Where the postcode areas lie; replaces what was known. */
  setPoints(points: Map<string, GeoPoint>): void {
    this.points = points
  }

  pointOf(pc4: string | undefined): GeoPoint | undefined {
    return pc4 === undefined ? undefined : this.points.get(pc4)
  }

  /** An empty board that knows where the postcode areas lie. */
  renewed(): PlaceBoard {
    const board = new PlaceBoard()
    board.points = this.points
    return board
  }
}

/** Most places ask nothing of most kinds. */
function keyOf(values: readonly unknown[]): string {
  return values.length === 0 ? '' : JSON.stringify(values)
}
