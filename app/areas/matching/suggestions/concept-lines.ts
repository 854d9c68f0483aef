import type { ConceptKind, Lang } from '~/areas/taxonomy/concept'
import type { OccupationProfile } from '../suggest/concept-graph'
import type { NamedConcept } from '../suggest/text-index'
import type { ConceptFacts } from './suggestion'

/** A concept as the database writes it: id, address, kind, and of each label its language, whether it is preferred, its text. */
export type ConceptLine = [id: string, uri: string, kind: ConceptKind, labels: [Lang, boolean, string][]]

/** An occupation with the ids of what it asks. */
export type ProfileLine = [occupationId: string, essential: string[], optional: string[]]

export interface ConceptLines {
  concepts: NamedConcept[]
  profiles: OccupationProfile[]
  facts: Map<string, ConceptFacts>
}

/**
 * The lines as the engine takes them. Concepts go by their address from here on, so that equal answers come out of every
 * database; links with concepts that are not there are left out.
 */
export function readConceptLines(lines: readonly ConceptLine[], profiles: readonly ProfileLine[]): ConceptLines {
  const uriOf = new Map(lines.map(([id, uri]) => [id, uri]))
  const facts = new Map<string, ConceptFacts>()
  for (const [, uri, kind, labels] of lines) {
    const preferred = labels.filter(([, isPreferred]) => isPreferred).map(([lang, , text]) => [lang, text])
    facts.set(uri, { kind, labels: Object.fromEntries(preferred) as ConceptFacts['labels'] })
  }
  const known = (ids: readonly string[]) => ids.flatMap(id => uriOf.get(id) ?? [])
  return {
    concepts: lines.map(([, uri, kind, labels]) => ({
      id: uri,
      kind: kind === 'occupation' ? 'occupation' : 'skill',
      labels: labels.map(([lang, , text]) => ({ lang, text })),
    })),
    profiles: profiles.flatMap(([id, essential, optional]) => {
      const uri = uriOf.get(id)
      return uri === undefined ? [] : [{ id: uri, essential: known(essential), optional: known(optional) }]
    }),
    facts,
  }
}
