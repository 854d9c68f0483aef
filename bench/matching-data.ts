import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { defaultWeight, type CompetenceAsk, type CompetenceClaim, type CompetenceLevel } from '~/areas/matching/profile'
import { between, seededRandom } from './random'

export interface MatchingData {
  description: string
  clients: { id: string; claims: CompetenceClaim[] }[]
  places: { id: string; asks: CompetenceAsk[] }[]
}

export interface Profiles {
  description: string
  skills: string[][]
  group: string[]
}

const folder = fileURLToPath(new URL('../../shared/data/esco-1.2.0', import.meta.url))

/** The occupations' skill profiles of ESCO when its files lie beside the project, else a stand-in of the same shape. */
export function readProfiles(seed: number): Profiles {
  const links = `${folder}/occupationSkillRelations_en.csv`
  const occupations = `${folder}/occupations_en.csv`
  return existsSync(links) && existsSync(occupations) ? escoProfiles(links, occupations) : standInProfiles(seed)
}

/**
 * Clients and places of 10 to 30 competences: 80 % from one occupation, of the rest 85 % from the same ISCO two-digit
 * group and 15 % from anywhere. Levels are drawn evenly, kinds 60 % essential, 25 % learnable, 15 % nice.
 */
export function drawMatchingData(
  clientCount: number,
  placeCount: number,
  seed: number,
  profiles = readProfiles(seed),
): MatchingData {
  const random = seededRandom(seed)
  const byGroup = new Map<string, number[]>()
  profiles.group.forEach((group, i) => byGroup.set(group, [...(byGroup.get(group) ?? []), i]))
  const draw = () => drawSkills(profiles, byGroup, random)
  const level = () => between(random, 1, 4) as CompetenceLevel
  return {
    description: profiles.description,
    clients: Array.from({ length: clientCount }, (_, i) => ({
      id: `C${String(i).padStart(6, '0')}`,
      claims: draw().map(uri => ({ uri, level: level(), evidence: [] })),
    })),
    places: Array.from({ length: placeCount }, (_, i) => ({
      id: `V${String(i).padStart(6, '0')}`,
      asks: draw().map(uri => {
        const turn = random()
        const kind = turn < 0.6 ? 'essential' : turn < 0.85 ? 'learnable' : 'nice'
        return { uri, kind, level: level(), weight: defaultWeight[kind] }
      }),
    })),
  }
}

function drawSkills(profiles: Profiles, byGroup: Map<string, number[]>, random: () => number): string[] {
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T
  const own = Math.floor(random() * profiles.skills.length)
  const group = byGroup.get(profiles.group[own] as string) as number[]
  const wanted = between(random, 10, 30)
  const drawn = new Set<string>()
  for (let tries = 0; drawn.size < wanted && tries < wanted * 20; tries++) {
    const source = random() < 0.8 ? own : random() < 0.85 ? pick(group) : between(random, 0, profiles.skills.length - 1)
    drawn.add(pick(profiles.skills[source] as string[]))
  }
  return [...drawn]
}

function escoProfiles(links: string, occupations: string): Profiles {
  const options = { columns: true, skip_empty_lines: true } as const
  const isco = new Map(
    parse<{ conceptUri: string; iscoGroup: string }>(readFileSync(occupations), options).map(row => [
      row.conceptUri,
      row.iscoGroup,
    ]),
  )
  const skills = new Map<string, string[]>()
  for (const { occupationUri, skillUri } of parse<{ occupationUri: string; skillUri: string }>(
    readFileSync(links),
    options,
  )) {
    if (skillUri !== '') skills.set(occupationUri, [...(skills.get(occupationUri) ?? []), skillUri])
  }
  const kept = [...skills].filter(([, list]) => list.length >= 5)
  return {
    description: `ESCO 1.2.0, ${kept.length} occupations`,
    skills: kept.map(([, list]) => list),
    group: kept.map(([uri]) => (isco.get(uri) ?? '00').slice(0, 2)),
  }
}

/** 3,000 occupations in 43 groups with 15 to 75 skills: two thirds their own, the rest shared by the group or by all. */
export function standInProfiles(seed: number): Profiles {
  const random = seededRandom(seed + 1)
  const group = Array.from({ length: 3000 }, () => String(between(random, 10, 52)))
  const skills = group.map((own, i) =>
    Array.from({ length: between(random, 15, 75) }, (_, k) => {
      const turn = random()
      if (turn < 0.35) return `urn:skill:${i}:${k}`
      return turn < 0.85 ? `urn:skill:g${own}:${between(random, 0, 250)}` : `urn:skill:all:${between(random, 0, 150)}`
    }),
  )
  return {
    description: 'generated stand-in (the ESCO files are absent)',
    skills: skills.map(list => [...new Set(list)]),
    group,
  }
}
