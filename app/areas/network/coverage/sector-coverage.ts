import { sectionKeys, type Section } from '~/areas/employers/sectors'
import { townKey } from '../services/service'
import { fewestShown, sectorVerdictOf, type SectorFacts, type Verdict } from './verdicts'

/** Clients who wish a sector, in fives rounded down; the town null: the whole region. */
export interface Wished {
  section: Section
  town: string | null
  clients: number
}

/** What employers of a sector have in a town. */
export interface Offered {
  section: Section
  town: string
  employers: number
  offering: number
  places: number
}

export interface SectorCell extends SectorFacts {
  section: Section
  /** Null: the whole region. */
  town: string | null
  verdict: Verdict
}

export interface SectorCoverage {
  towns: string[]
  rows: { section: Section; cells: SectorCell[] }[]
}

function cellOf(
  section: Section,
  town: string | null,
  wished: number | null,
  offered: readonly Offered[],
  doubleFrom: number,
): SectorCell {
  const sum = (key: 'employers' | 'offering' | 'places') => offered.reduce((total, one) => total + one[key], 0)
  const facts = { wished, employers: sum('employers'), offering: sum('offering'), places: sum('places') }
  return { section, town, ...facts, verdict: sectorVerdictOf(facts, doubleFrom) }
}

/**
 * Wishes against what employers offer, by sector and town. `whole` is the same offer for the whole region, where an employer with two
 * towns counts once. Towns are those handed in, then others that have anything, by name; sectors are those that have anything.
 */
export function sectorCoverage(
  wished: readonly Wished[],
  offered: readonly Offered[],
  whole: readonly Omit<Offered, 'town'>[],
  known: readonly string[],
  doubleFrom: number,
): SectorCoverage {
  const towns = townsOf([...known, ...offered.map(one => one.town), ...wished.flatMap(one => one.town ?? [])])
  const wishesOf = (section: Section, town: string | null) => {
    const here = wished.filter(one => one.section === section && sameTown(one.town, town))
    const clients = here.reduce((sum, one) => sum + one.clients, 0)
    return clients < fewestShown ? null : clients
  }
  const sections = sectionKeys.filter(
    key => wished.some(one => one.section === key) || whole.some(one => one.section === key),
  )
  return {
    towns,
    rows: sections.map(section => {
      const all = whole.filter(one => one.section === section).map(one => ({ ...one, town: '' }))
      const cells = towns.map(town => {
        const here = offered.filter(one => one.section === section && sameTown(one.town, town))
        return cellOf(section, town, wishesOf(section, town), here, doubleFrom)
      })
      return { section, cells: [cellOf(section, null, wishesOf(section, null), all, doubleFrom), ...cells] }
    }),
  }
}

function sameTown(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : townKey(a) === townKey(b)
}

/** Each town once, as it is written most often, else first; by name. */
export function townsOf(names: readonly string[]): string[] {
  const byKey = new Map<string, Map<string, number>>()
  for (const name of names) {
    const spellings = byKey.get(townKey(name)) ?? new Map<string, number>()
    byKey.set(townKey(name), spellings.set(name, (spellings.get(name) ?? 0) + 1))
  }
  const chosen = [...byKey.values()].map(spellings => [...spellings].reduce((a, b) => (b[1] > a[1] ? b : a))[0])
  return chosen.sort((a, b) => a.localeCompare(b, 'nl'))
}

/** What the map says of a town: how many sectors are wished without a place, and how many services reach it. */
export interface TownStanding {
  town: string
  gaps: number
  doubles: number
  places: number
  employers: number
  services: number
}

/** Each town with its gaps and doubles, and the services that reach it; one without towns reaches all. */
export function townStandings(
  coverage: SectorCoverage,
  services: readonly { towns: readonly string[] }[],
): TownStanding[] {
  return coverage.towns.map(town => {
    const cells = coverage.rows.flatMap(row => row.cells.filter(cell => cell.town === town))
    const count = (verdict: Verdict) => cells.filter(cell => cell.verdict === verdict).length
    const reaches = (towns: readonly string[]) => towns.length === 0 || towns.some(one => sameTown(one, town))
    return {
      town,
      gaps: count('gap'),
      doubles: count('double'),
      places: cells.reduce((sum, one) => sum + one.places, 0),
      employers: cells.reduce((sum, one) => sum + one.employers, 0),
      services: services.filter(one => reaches(one.towns)).length,
    }
  })
}
