import type { NamedPair } from '../assign/problem'
import type { GroupPair } from './group-pairs'

/** What is not known of the client's side neither lifts nor lowers a place; as in the order of the client's own list. */
const unknownFit = 0.5
/** Fits are compared, and scores added up, in ten-thousandths. */
const unit = 10_000

const millionths = (fit: number) => Math.round(fit * 1e6)

/** How well a pair fits for both together, from 0 to 1 with four decimals; never 0, so that somebody placed is worth more than nobody. */
export function scoreOf({ clientFit, employerFit }: GroupPair): number {
  return Math.max(1, Math.round((((clientFit ?? unknownFit) + employerFit) / 2) * unit)) / unit
}

/**
 * The preferences of both sides. A client ranks own places by *past bij cliënt*, then by *past bij werkgever*, then by id. The
 * employers' ranks go by *past bij werkgever*, then by *past bij cliënt*, over all pairs: so a mentor compares people of several
 * places by one measure.
 */
export function rankPairs(ofClients: readonly (readonly GroupPair[])[]): NamedPair[] {
  const byClient = ofClients.flatMap(pairs =>
    [...pairs]
      .sort((a, b) => ownOf(b) - ownOf(a) || theirsOf(b) - theirsOf(a) || (a.vacancyId < b.vacancyId ? -1 : 1))
      .map((pair, at) => ({ pair, clientRank: at + 1 })),
  )
  const byEmployer = [...byClient].sort((a, b) => theirsOf(b.pair) - theirsOf(a.pair) || ownOf(b.pair) - ownOf(a.pair))
  const employerRanks = new Map<GroupPair, number>()
  let rank = 0
  byEmployer.forEach(({ pair }, at) => {
    const before = byEmployer[at - 1]?.pair
    if (!before || theirsOf(before) !== theirsOf(pair) || ownOf(before) !== ownOf(pair)) rank += 1
    employerRanks.set(pair, rank)
  })
  return byClient.map(({ pair, clientRank }) => ({
    clientId: pair.clientId,
    vacancyId: pair.vacancyId,
    score: scoreOf(pair),
    clientRank,
    employerRank: employerRanks.get(pair),
  }))
}

const ownOf = (pair: GroupPair) => millionths(pair.clientFit ?? unknownFit)
const theirsOf = (pair: GroupPair) => millionths(pair.employerFit)
