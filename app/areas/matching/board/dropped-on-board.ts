import { droppedKey, type DroppedAsk, type DroppedList } from '../dropped/dropped-list'
import { hindranceOf } from '../dropped/hindrance'
import { defaultOpeningOptions } from '../opens'
import { kilometresBetween } from '../travel'
import type { ClientProfile } from '../profile'
import { ClaimedFit } from './claimed-fit'
import { commonReasons, facetReasons, type FacetReasons } from './client-facets'
import type { PlaceBoard } from './place-board'

/** The same answer as `droppedByRules`, from the board: each reason is looked at once for each value that places share. */
export function droppedOnBoard(board: PlaceBoard, ask: DroppedAsk): DroppedList {
  const { client, code, fits, ids, sort } = ask
  const { rows } = board.index
  const live = board.column.live.values
  const common = commonReasons(client)
  const facets = facetReasons(board, client).map(facet => weighed(facet, code))
  const isCommon = code === null || common.some(reason => reason.code === code)
  const commonHindrance = hindranceOf(common)
  const claimed = new ClaimedFit(board, client, defaultOpeningOptions.fitInReach)
  const far = distances(board, client)
  const area = board.column.area.values
  const found: number[] = []
  const keys = new Float64Array(rows.end)
  const fitKeys = new Float64Array(rows.end)
  const look = (row: number) => {
    if (live[row] !== 1) return
    let hindrance = commonHindrance
    let isAsked = isCommon
    for (const { of, hindrances, isAskedFor } of facets) {
      const value = of[row] as number
      hindrance += hindrances[value] as number
      if (isAskedFor[value] === 1) isAsked = true
    }
    if (hindrance === 0 || !isAsked) return
    claimed.weigh(row)
    if (fits && claimed.fit === 0 && !claimed.teaches) return
    const kilometres = far[area[row] as number] ?? null
    keys[row] = droppedKey(sort, { hindrance, fit: claimed.fit, kilometres })
    fitKeys[row] = Math.round(claimed.fit * 1e6)
    found.push(row)
  }
  if (ids) for (const id of ids) look(rows.find(id))
  else for (let row = 0; row < rows.end; row++) look(row)
  const at = (of: Float64Array, row: number) => of[row] as number
  // Not the difference: places that lie nowhere known are infinitely far, all of them.
  const order = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)
  const first = firstByKey(found, keys, ask.from + ask.limit).sort(
    (a, b) => order(at(keys, a), at(keys, b)) || order(at(fitKeys, b), at(fitKeys, a)) || rows.compare(a, b),
  )
  return {
    total: found.length,
    places: first.slice(ask.from, ask.from + ask.limit).map(row => {
      claimed.weigh(row)
      return {
        vacancyId: rows.ids[row] as string,
        reasons: [...common, ...facets.flatMap(({ of, reasons }) => reasons[of[row] as number] ?? [])],
        employerFit: claimed.fit,
        kilometres: far[area[row] as number] ?? null,
      }
    }),
  }
}

/** The rows among which the first so many are: sorting bare numbers is quick, and only these need all that orders them. */
function firstByKey(found: readonly number[], keys: Float64Array, count: number): number[] {
  const last = Float64Array.from(found, row => keys[row] as number).sort()[count - 1]
  return last === undefined ? [...found] : found.filter(row => (keys[row] as number) <= last)
}

/** How many places nothing drops for this client. */
export function countOffered(board: PlaceBoard, client: ClientProfile): number {
  if (commonReasons(client).length > 0) return 0
  const facets = facetReasons(board, client)
  const live = board.column.live.values
  let count = 0
  for (let row = 0; row < board.index.rows.end; row++)
    if (live[row] === 1 && facets.every(({ of, reasons }) => reasons[of[row] as number]?.length === 0)) count += 1
  return count
}

/** The reasons of a facet with their weight, by the number of the value. */
function weighed({ of, reasons }: FacetReasons, code: DroppedAsk['code']) {
  return {
    of,
    reasons,
    hindrances: Float64Array.from(reasons, hindranceOf),
    isAskedFor: Uint8Array.from(reasons, own => Number(code !== null && own.some(reason => reason.code === code))),
  }
}

/** How far each postcode area lies from the client. */
function distances(board: PlaceBoard, { location }: ClientProfile): (number | null)[] {
  return board.areas.values.map(pc4 => {
    const point = board.pointOf(pc4)
    return location && point ? kilometresBetween(location, point) : null
  })
}
