import { hoursScore, isMet, metOfKind, travelScore, wishKinds, type ClientFitWeights } from '../client-fit'
import {
  dropReasons,
  hoursReason,
  languageReasons,
  licenceReasons,
  timesReason,
  travelReason,
  type DropReason,
} from '../filters'
import { emptyPlace, type ClientProfile, type PlaceProfile, type Wish } from '../profile'
import type { Column, Facet } from './facet'
import type { PlaceBoard } from './place-board'

/** The reasons of one kind to drop a place, by the number of the value it has. */
export interface FacetReasons {
  of: Int32Array
  reasons: DropReason[][]
}

/** How far the wishes of one kind are met, by row or by the number of a value. */
export interface FacetWishes {
  /** Null: `met` is by row. */
  of: Int32Array | null
  most: number
  whole: number
  met: Float64Array
}

/** The score of a part of the client's fit, by the number of the value a place has; NaN is not known. */
export interface FacetScore {
  of: Int32Array
  weight: number
  scores: Float64Array
}

/** What drops every place of this client, whatever the place. */
export function commonReasons(client: ClientProfile): DropReason[] {
  return dropReasons(client, emptyPlace(''))
}

type Area = Pick<PlaceProfile, 'location'>

const areasOf = (board: PlaceBoard): Area[] => board.areas.values.map(pc4 => ({ location: board.pointOf(pc4) }))

/** Asks each filter once for each value that it looks at. */
export function facetReasons(board: PlaceBoard, client: ClientProfile): FacetReasons[] {
  const { column } = board
  function of<V>(
    rule: (client: ClientProfile, value: V) => DropReason[],
    values: readonly V[],
    { values: numbers }: Column,
  ): FacetReasons {
    return { of: numbers, reasons: values.map(value => rule(client, value)) }
  }
  return [
    of(travelReason, areasOf(board), column.area),
    of(hoursReason, board.hours.values, column.hours),
    of(timesReason, board.times.values, column.times),
    of(languageReasons, board.languages.values, column.language),
    of(licenceReasons, board.licences.values, column.licence),
  ].filter(facet => facet.reasons.some(reasons => reasons.length > 0))
}

/** Asks the client's fit once for each value: hours, then travel, as `clientFit` weighs them. */
export function facetScores(board: PlaceBoard, client: ClientProfile, weights: ClientFitWeights): FacetScore[] {
  function of<V>(
    weight: number,
    rule: (client: ClientProfile, value: V) => number | null,
    values: readonly V[],
    { values: numbers }: Column,
  ): FacetScore {
    return { of: numbers, weight, scores: Float64Array.from(values, value => rule(client, value) ?? NaN) }
  }
  return [
    of(weights.hours, hoursScore, board.hours.values, board.column.hours),
    of(weights.travel, travelScore, areasOf(board), board.column.area),
  ].filter(facet => facet.scores.some(score => !Number.isNaN(score)))
}

/** How far each kind of wish is met, in the order in which the client named them. */
export function facetWishes(board: PlaceBoard, client: ClientProfile): FacetWishes[] {
  const { column } = board
  const shared: Partial<Record<Wish['kind'], [Facet<PlaceProfile>, Column]>> = {
    employer: [board.employers, column.employer],
    occupation: [board.occupations, column.occupation],
    sector: [board.sectors, column.sector],
    condition: [board.conditions, column.condition],
  }
  return wishKinds(client.wishes).map(({ kind, most, whole }) => {
    const wishes = client.wishes.filter(wish => wish.kind === kind)
    const facet = shared[kind]
    if (!facet) return { of: null, most, whole, met: metByRow(board, kind, wishes) }
    const metBy = (place: PlaceProfile) =>
      metOfKind(
        kind,
        wishes.filter(wish => isMet(wish, place)).map(wish => wish.importance),
      )
    return { of: facet[1].values, most, whole, met: Float64Array.from(facet[0].values, metBy) }
  })
}

/** Wishes for a place itself, or for a competence that it asks. */
function metByRow(board: PlaceBoard, kind: Wish['kind'], wishes: readonly Wish[]): Float64Array {
  const met = new Float64Array(board.index.rows.end)
  for (const { value, importance } of wishes) {
    const rows = kind === 'place' ? [board.index.rows.find(value)].filter(row => row >= 0) : rowsAsking(board, value)
    for (const row of rows) met[row] = metOfKind(kind, [met[row] as number, importance])
  }
  return met
}

/** Rows of the places that ask this competence. */
export function rowsAsking(board: PlaceBoard, uri: string): Int32Array {
  const { postings } = board.index
  const competence = board.competences.find(uri)
  if (competence < 0 || competence >= postings.length.length) return new Int32Array(0)
  const start = postings.start[competence] as number
  return (postings.fields[0] as Int32Array).subarray(start, start + (postings.length[competence] as number))
}
