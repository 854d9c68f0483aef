import { compareIds } from './order'
import { columnCounts, normaliseRows, RowWriter, type SparseRows } from './sparse-rows'

export interface OccupationProfile {
  id: string
  essential: readonly string[]
  optional: readonly string[]
}

/** Occupations and the competences that go with them, as sparse rows; numbers follow the order of the ids. */
export interface ConceptGraph {
  occupations: readonly string[]
  competences: readonly string[]
  occupationNumber: ReadonlyMap<string, number>
  competenceNumber: ReadonlyMap<string, number>
  /** Per competence how telling it is: the logarithm of one over the share of occupations that have it. */
  rarity: Float64Array
  /** Per occupation its competences weighted by rarity, of length 1. */
  likeness: SparseRows
  /** Per occupation what speaks for a competence: 1 for an essential one, less for an optional one. */
  support: SparseRows
}

/** What an optional link is worth beside an essential one: for telling occupations apart, and as a suggestion. */
const optionalLikeness = 0.5
const optionalSupport = 0.3

/** Builds the graph. The answer does not depend on the order of the profiles, of their links or on repeated links. */
export function conceptGraph(profiles: readonly OccupationProfile[]): ConceptGraph {
  const sorted = [...profiles].sort((a, b) => compareIds(a.id, b.id))
  const competences = [...new Set(sorted.flatMap(one => [...one.essential, ...one.optional]))].sort()
  const competenceNumber = new Map(competences.map((id, number) => [id, number]))
  const support = supportOf(sorted, competenceNumber)
  const rarity = rarityOf(support)
  return {
    occupations: sorted.map(one => one.id),
    competences,
    occupationNumber: new Map(sorted.map((one, number) => [one.id, number])),
    competenceNumber,
    rarity,
    likeness: likenessOf(support, rarity),
    support,
  }
}

function supportOf(profiles: readonly OccupationProfile[], numbers: ReadonlyMap<string, number>): SparseRows {
  const writer = new RowWriter()
  for (const { essential, optional } of profiles) {
    const own = new Map<number, number>()
    for (const id of optional) own.set(numbers.get(id) as number, optionalSupport)
    for (const id of essential) own.set(numbers.get(id) as number, 1)
    for (const [column, value] of [...own].sort((a, b) => a[0] - b[0])) writer.add(column, value)
    writer.endRow()
  }
  return writer.rows(numbers.size)
}

function rarityOf(support: SparseRows): Float64Array {
  const occupationCount = support.start.length - 1
  return Float64Array.from(columnCounts(support), count =>
    count === 0 ? 0 : Math.max(0, Math.log((occupationCount + 1) / (count + 0.5))),
  )
}

function likenessOf(support: SparseRows, rarity: Float64Array): SparseRows {
  const value = support.value.map((own, at) => {
    const strength = own < 1 ? optionalLikeness : 1
    return strength * (rarity[support.column[at] as number] as number)
  })
  return normaliseRows({ ...support, value })
}
