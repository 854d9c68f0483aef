import type { CompetenceClaim } from '../profile'
import type { CompetenceNumbers } from './competence-numbers'
import type { PlaceIndex } from './place-index'
import type { NumberedClaims, RankArrays } from './ranker'

/** The index as it stands now, for a ranker of this thread. Ask again after a change. */
export function rankArrays(index: PlaceIndex): RankArrays {
  const [postingRow, ...postingGain] = index.postings.fields
  const [askCompetence, askLevel, askWeight] = index.asks.fields
  index.postings.ensureList(index.competences.count)
  return {
    postingStart: index.postings.start,
    postingLength: index.postings.length,
    postingRow: postingRow as Int32Array,
    postingGain,
    askStart: index.asks.start,
    askLength: index.asks.length,
    askCompetence: askCompetence as Int32Array,
    askLevel: askLevel as Int32Array,
    askWeight: askWeight as Int32Array,
    denominators: index.denominators,
    rowEnd: index.rows.end,
    competenceEnd: index.competences.count,
    mostAsks: index.mostAsks,
    compareRows: (a, b) => index.rows.compare(a, b),
  }
}

/** Claims as numbers; of a competence claimed twice the highest level counts. */
export function numberClaims(claims: readonly CompetenceClaim[], numbers: CompetenceNumbers): NumberedClaims {
  const levelOf = new Map<number, number>()
  for (const claim of claims) {
    const number = numbers.find(claim.uri)
    if (number >= 0) levelOf.set(number, Math.max(levelOf.get(number) ?? 0, claim.level))
  }
  return { competences: [...levelOf.keys()], levels: [...levelOf.values()] }
}
