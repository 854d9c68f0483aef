import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { OccupationProfile } from '~/areas/matching/suggest/concept-graph'
import type { ConceptLabel, NamedConcept } from '~/areas/matching/suggest/text-index'
import { splitLabels } from '~/areas/taxonomy/esco/split-labels'

export interface SuggestData {
  profiles: OccupationProfile[]
  /** ISCO three-digit group of each occupation. */
  groupOf: Map<string, string>
  occupations: NamedConcept[]
  skills: NamedConcept[]
}

export const escoFolder = fileURLToPath(new URL('../../shared/data/esco-1.2.0', import.meta.url))

interface OccupationRow {
  conceptUri: string
  iscoGroup: string
  preferredLabel: string
  altLabels: string
}

const rowsOf = <T>(name: string) =>
  parse<T>(readFileSync(`${escoFolder}/${name}`), { columns: true, skip_empty_lines: true, bom: true })

/** ESCO as the engine reads it, in the order of the addresses; undefined when its files do not lie beside the project. */
export function readSuggestData(): SuggestData | undefined {
  if (!existsSync(`${escoFolder}/occupationSkillRelations_en.csv`)) return undefined
  const labels = new Map<string, ConceptLabel[]>()
  const groupOf = new Map<string, string>()
  for (const lang of ['en', 'nl']) {
    for (const row of rowsOf<OccupationRow>(`occupations_${lang}.csv`)) {
      groupOf.set(row.conceptUri, row.iscoGroup.slice(0, 3))
      const own = labels.get(row.conceptUri) ?? []
      for (const text of [row.preferredLabel, ...splitLabels(row.altLabels)]) own.push({ lang, text })
      labels.set(row.conceptUri, own)
    }
  }
  const skills = rowsOf<{ conceptUri: string; preferredLabel: string }>('skills_en.csv').map(row => ({
    id: row.conceptUri,
    kind: 'skill',
    labels: [{ lang: 'en', text: row.preferredLabel }],
  }))
  return {
    profiles: readProfiles(new Set(groupOf.keys()), new Set(skills.map(skill => skill.id))),
    groupOf,
    occupations: [...labels].sort().map(([id, own]) => ({ id, kind: 'occupation', labels: own })),
    skills,
  }
}

function readProfiles(occupations: ReadonlySet<string>, skills: ReadonlySet<string>): OccupationProfile[] {
  const links = new Map(
    [...occupations].sort().map(id => [id, { essential: new Set<string>(), optional: new Set<string>() }]),
  )
  type Link = { occupationUri: string; relationType: 'essential' | 'optional'; skillUri: string }
  for (const { occupationUri, relationType, skillUri } of rowsOf<Link>('occupationSkillRelations_en.csv')) {
    if (skills.has(skillUri)) links.get(occupationUri)?.[relationType].add(skillUri)
  }
  return [...links].map(([id, { essential, optional }]) => ({
    id,
    essential: [...essential].sort(),
    optional: [...optional].filter(skill => !essential.has(skill)).sort(),
  }))
}
