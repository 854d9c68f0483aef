import { defaultClientFitWeights, type ClientFitWeights } from '../client-fit'
import type { DropCode, DropReason } from '../filters'
import { defaultOpeningOptions, openingsFrom } from '../opens'
import type { ClientProfile } from '../profile'
import { orderKey, type RankOrder } from '../rank-places'
import type { Shortlist } from '../shortlist'
import { ClaimedFit } from './claimed-fit'
import {
  commonReasons,
  facetReasons,
  facetScores,
  facetWishes,
  rowsAsking,
  type FacetReasons,
  type FacetScore,
  type FacetWishes,
} from './client-facets'
import type { PlaceBoard } from './place-board'
import { TopRows } from './top-rows'

export interface Asked {
  client: ClientProfile
  order: RankOrder
  /** Vacancy ids that a person set aside. */
  aside: ReadonlySet<string>
  limit: number
}

/**
 * The shortlist of a client from the board: the same answer as `shortlistByRules`, without making a profile of each place.
 * Rules are asked once for each value that places share; fits are added up only where a place asks what the client claims.
 */
export function rankBoard(board: PlaceBoard, { client, order, aside, limit }: Asked): Shortlist {
  const { rows } = board.index
  const common = commonReasons(client)
  const facets = facetReasons(board, client)
  const own = new ClientSide(board, client, defaultClientFitWeights)
  const claimed = new ClaimedFit(board, client, defaultOpeningOptions.fitInReach)
  const byId = (row: number, other: number) => (rows.ids[row] as string) < (rows.ids[other] as string)
  const shown = new TopRows(limit, byId)
  const asideRows = new Set([...aside].map(id => rows.find(id)))
  const setAside = new TopRows(asideRows.size, byId)
  const alone: DropReason[] = []
  const dropped: Partial<Record<DropCode, number>> = {}
  let fitting = 0
  const live = board.column.live.values
  for (let row = 0; row < rows.end; row++) {
    if (live[row] !== 1) continue
    if (isDropped(row, common, facets, alone, dropped)) continue
    claimed.weigh(row)
    claimed.countInReach(row)
    if (claimed.fit === 0 && !claimed.teaches) continue
    fitting += 1
    const key = orderKey(order, order === 'employer' ? 0 : own.fitOf(row), claimed.fit)
    if (asideRows.has(row)) setAside.offer(row, key)
    else shown.offer(row, key)
  }
  const idsOf = (top: TopRows) => top.rows.map(row => rows.ids[row] as string)
  return {
    total: board.count,
    fitting,
    dropped,
    shown: idsOf(shown),
    setAside: idsOf(setAside),
    openings: openingsFrom(alone, claimed.competencesInReach()),
  }
}

/** Counts the reasons of a row; true when there is one. A reason that stands alone is kept for what opens more. */
function isDropped(
  row: number,
  common: readonly DropReason[],
  facets: readonly FacetReasons[],
  alone: DropReason[],
  dropped: Partial<Record<DropCode, number>>,
): boolean {
  let count = common.length
  let only = common[0]
  if (only) countCodes(common, dropped)
  for (const { of, reasons } of facets) {
    const own = reasons[of[row] as number] as DropReason[]
    if (own.length === 0) continue
    count += own.length
    only = own[0]
    countCodes(own, dropped)
  }
  if (count === 1) alone.push(only as DropReason)
  return count > 0
}

/** The reasons of one value have one code, or each its own: a place counts once for each. */
function countCodes(reasons: readonly DropReason[], dropped: Partial<Record<DropCode, number>>): void {
  reasons.forEach((reason, i) => {
    if (reasons.findIndex(one => one.code === reason.code) === i) dropped[reason.code] = (dropped[reason.code] ?? 0) + 1
  })
}

/** *Past bij cliënt* of a row, added up in the order of `clientFit`. */
class ClientSide {
  private readonly wishes: FacetWishes[]
  private readonly scores: FacetScore[]
  private readonly goalsMet: Uint16Array | null
  private readonly most: number

  constructor(
    board: PlaceBoard,
    private readonly client: ClientProfile,
    private readonly weights: ClientFitWeights,
  ) {
    this.wishes = facetWishes(board, client)
    this.most = this.wishes.reduce((sum, { most }) => sum + most, 0)
    this.scores = facetScores(board, client, weights)
    this.goalsMet = client.goals.length > 0 ? new Uint16Array(board.index.rows.end) : null
    for (const goal of client.goals)
      for (const row of rowsAsking(board, goal)) this.goalsMet![row] = (this.goalsMet![row] as number) + 1
  }

  fitOf(row: number): number | null {
    let total = 0
    let sum = 0
    if (this.most > 0) {
      total += this.weights.wishes
      sum += this.wishScore(row) * this.weights.wishes
    }
    if (this.goalsMet) {
      total += this.weights.goals
      sum += ((this.goalsMet[row] as number) / this.client.goals.length) * this.weights.goals
    }
    for (const { of, weight, scores } of this.scores) {
      const score = scores[of[row] as number] as number
      if (Number.isNaN(score)) continue
      total += weight
      sum += score * weight
    }
    return total === 0 ? null : sum / total
  }

  private wishScore(row: number): number {
    let sum = 0
    for (const { of, most, whole, met } of this.wishes)
      sum += most * ((met[of ? (of[row] as number) : row] as number) / whole)
    return sum / this.most
  }
}
