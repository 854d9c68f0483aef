import type { ConceptGraph } from '~/areas/matching/suggest/concept-graph'
import { furtherCompetences } from '~/areas/matching/suggest/further'
import { seededRandom } from './random'
import type { SuggestData } from './suggest-data'
import { shuffled } from './suggest-measures'

export interface HiddenCase {
  occupation: string
  shown: string[]
  hidden: Set<string>
}

/** Hides a fifth of the essential skills of so many occupations that have at least ten; siblings are not left out here. */
export function drawHiddenCases(data: SuggestData, count: number, seed: number): HiddenCase[] {
  const random = seededRandom(seed)
  const rich = data.profiles.filter(profile => profile.essential.length >= 10)
  return shuffled(rich, random)
    .slice(0, count)
    .map(profile => {
      const skills = shuffled(profile.essential, random)
      const hidden = Math.max(1, Math.round(skills.length / 5))
      return { occupation: profile.id, shown: skills.slice(hidden), hidden: new Set(skills.slice(0, hidden)) }
    })
}

/** The first twenty of the engine, without the occupation and its siblings of the same ISCO three-digit group. */
export function engineAnswer(data: SuggestData, graph: ConceptGraph, { occupation, shown }: HiddenCase): string[] {
  const group = data.groupOf.get(occupation)
  const leaveOut = (id: string) => data.groupOf.get(id) === group
  return furtherCompetences(graph, { competences: shown }, { count: 20, leaveOut }).map(one => one.id)
}

/** The baseline: essential skills of the ten nearest occupations by idf-cosine, summed by likeness. Plain on purpose. */
export class TenNearest {
  private readonly rarity = new Map<string, number>()
  private readonly profiles: { id: string; skills: ReadonlySet<string>; length: number }[]

  constructor(private readonly data: SuggestData) {
    const { profiles } = data
    const counts = new Map<string, number>()
    for (const { essential } of profiles) for (const id of essential) counts.set(id, (counts.get(id) ?? 0) + 1)
    for (const [id, count] of counts) this.rarity.set(id, Math.log((profiles.length + 1) / (count + 0.5)))
    this.profiles = profiles.map(({ id, essential }) => ({
      id,
      skills: new Set(essential),
      length: this.lengthOf(essential),
    }))
  }

  answer({ occupation, shown }: HiddenCase): string[] {
    const group = this.data.groupOf.get(occupation)
    const length = this.lengthOf(shown)
    const nearest = this.profiles
      .filter(({ id }) => this.data.groupOf.get(id) !== group)
      .map(one => ({ ...one, likeness: this.shared(shown, one.skills) / (length * one.length || 1) }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 10)
    const scores = new Map<string, number>()
    for (const { skills, likeness } of nearest) {
      for (const id of skills) scores.set(id, (scores.get(id) ?? 0) + likeness)
    }
    for (const id of shown) scores.delete(id)
    return [...scores]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 20)
      .map(([id]) => id)
  }

  private shared(shown: readonly string[], skills: ReadonlySet<string>): number {
    let sum = 0
    for (const id of shown) if (skills.has(id)) sum += (this.rarity.get(id) ?? 0) ** 2
    return sum
  }

  private lengthOf(skills: readonly string[]): number {
    return Math.sqrt(skills.reduce((sum, id) => sum + (this.rarity.get(id) ?? 0) ** 2, 0))
  }
}
