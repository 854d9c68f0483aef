import { clientFit, isMet, metOfKind, wishKinds, type ClientFitPartName, type ClientFitWeights } from '../client-fit'
import { dropReasons, type DropReason } from '../filters'
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

const areaPlaces = (board: PlaceBoard): PlaceProfile[] =>
  board.areas.values.map(pc4 => ({ ...emptyPlace(''), location: board.pointOf(pc4) }))

/** Asks the filters once for each value. */
export function facetReasons(board: PlaceBoard, client: ClientProfile): FacetReasons[] {
  const { column } = board
  const free = { ...client, mayBeMatched: true }
  const of = (values: readonly PlaceProfile[], { values: numbers }: Column): FacetReasons => ({
    of: numbers,
    reasons: values.map(place => dropReasons(free, place)),
  })
  return [
    of(areaPlaces(board), column.area),
    of(board.hours.values, column.hours),
    of(board.times.values, column.times),
    of(board.languages.values, column.language),
    of(board.licences.values, column.licence),
  ].filter(facet => facet.reasons.some(reasons => reasons.length > 0))
}

/** Asks the client's fit once for each value: hours, then travel, as `clientFit` weighs them. */
export function facetScores(board: PlaceBoard, client: ClientProfile, weights: ClientFitWeights): FacetScore[] {
  const bare = { ...client, wishes: [], goals: [] }
  const of = (part: ClientFitPartName, values: readonly PlaceProfile[], { values: numbers }: Column): FacetScore => ({
    of: numbers,
    weight: weights[part],
    scores: Float64Array.from(
      values,
      place => clientFit(bare, place, weights).parts.find(one => one.part === part)?.score ?? NaN,
    ),
  })
  return [
    of('hours', board.hours.values, board.column.hours),
    of('travel', areaPlaces(board), board.column.area),
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
