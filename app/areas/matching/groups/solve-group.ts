import { adjustGroup, type PairIds } from '../assign/adjust'
import { assignBest } from '../assign/best'
import { checkBest } from '../assign/best-check'
import { numberProblem, type NamedMentor, type NamedPair, type NamedPlace } from '../assign/problem'
import { assignStable } from '../assign/stable'
import { checkStable } from '../assign/stable-check'
import type { GroupCertificate } from './certificate'
import type { GroupMethod } from './group'
import type { ClientPairs, GroupPair, RuledOutCode } from './group-pairs'
import { rankPairs } from './rank-pairs'

export interface GroupToSolve {
  method: GroupMethod
  clients: readonly ClientPairs[]
  places: readonly NamedPlace[]
  mentors: readonly NamedMentor[]
  /** Pairs that a person fixed, with their fits. */
  pinned: readonly GroupPair[]
}

/** What one client gets. */
export interface GroupResult {
  clientId: string
  vacancyId: string | null
  kind: 'assigned' | 'pinned' | 'unplaced'
  clientFit: number | null
  employerFit: number | null
  /** Which choice of the client it is; null for a place that a person fixed outside the client's list. */
  choice: number | null
  /** How many places could have been the client's. */
  acceptable: number
  ruledOut: Partial<Record<RuledOutCode, number>>
  pinRefused: boolean
}

export interface SolvedGroup {
  results: GroupResult[]
  certificate: GroupCertificate
  pairs: number
  seats: number
  placed: number
}

/**
 * Who goes where. Pins keep their seats, the others are assigned around them; what the checker proves is about the others. Equal
 * data give the same result.
 */
export function solveGroup({ method, clients, places, mentors, pinned }: GroupToSolve): SolvedGroup {
  const pairs = rankPairs(clients.map(client => client.pairs))
  const left = adjustGroup({ pairs, places, mentors }, { pinned, forbidden: [] })
  const { problem, clientIds, vacancyIds, scoreUnit } = numberProblem(left.pairs, left.places, left.mentors)
  const best = method === 'best' ? assignBest(problem) : null
  const assignment = best?.assignment ?? assignStable(problem)
  const given = new Map(clientIds.map((id, at) => [id, vacancyIds[assignment[at] as number] ?? null]))
  const isRefused = new Set(left.refused.map(keyOf))
  const pins = new Map(pinned.filter(pin => !isRefused.has(keyOf(pin))).map(pin => [pin.clientId, pin]))
  const refusedClients = new Set(left.refused.map(pin => pin.clientId))
  const choiceOf = choices(pairs)
  const results = clients.map((client): GroupResult => {
    const pin = pins.get(client.clientId)
    const vacancyId = pin?.vacancyId ?? given.get(client.clientId) ?? null
    const pair = pin ?? client.pairs.find(one => one.vacancyId === vacancyId)
    return {
      clientId: client.clientId,
      vacancyId,
      kind: pin ? 'pinned' : vacancyId ? 'assigned' : 'unplaced',
      clientFit: pair?.clientFit ?? null,
      employerFit: pair?.employerFit ?? null,
      choice: vacancyId === null ? null : choiceOf(client.clientId, vacancyId),
      acceptable: client.pairs.length,
      ruledOut: client.ruledOut,
      pinRefused: !pin && refusedClients.has(client.clientId),
    }
  })
  const checked = left.pairs.length
  const found = best ? checkBest(problem, assignment, best.certificate) : null
  return {
    results,
    certificate: found
      ? {
          method: 'best',
          total: found.total / scoreUnit,
          bound: found.bound / scoreUnit,
          isProof: found.dualFeasible && found.primalFeasible && found.gap === 0,
          checked,
        }
      : { method: 'stable', ...checkStable(problem, assignment), checked },
    pairs: pairs.length,
    seats: places.reduce((sum, place) => sum + place.seats, 0),
    placed: results.filter(result => result.vacancyId !== null).length,
  }
}

/** Which choice of a client a place is; null for one outside the client's list. */
function choices(pairs: readonly NamedPair[]): (clientId: string, vacancyId: string) => number | null {
  const byClient = new Map<string, NamedPair[]>()
  for (const pair of pairs) {
    const own = byClient.get(pair.clientId)
    if (own) own.push(pair)
    else byClient.set(pair.clientId, [pair])
  }
  return (clientId, vacancyId) => byClient.get(clientId)?.find(pair => pair.vacancyId === vacancyId)?.clientRank ?? null
}

function keyOf({ clientId, vacancyId }: PairIds): string {
  return `${clientId} ${vacancyId}`
}
