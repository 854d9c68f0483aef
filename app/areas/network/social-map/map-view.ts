import { z } from 'zod'
import { isSection, type Section } from '~/areas/employers/sectors'
import { mapEdgeKinds, mapNodeKinds, type MapEdgeKind, type MapKey, type MapNodeKind } from './social-map'

/** Ages in days that a tie may have at most. */
export const tieAges = [90, 182, 365, 730] as const
/** Steps of the participation ladder that a service or an employer's places can serve. */
export const mapSteps = [1, 2, 3, 4, 5, 6] as const
export const tieStrengths = [1, 2, 3, 4, 5] as const

/** What the map is narrowed to; null or empty narrows nothing. */
export interface MapFilter {
  organisationId: string | null
  section: Section | null
  step: number | null
  /** 1 to 5: weaker ties are left out. */
  strength: number | null
  /** Days: ties that were last seen before are left out. */
  age: number | null
  kinds: readonly MapNodeKind[]
  ties: readonly MapEdgeKind[]
}

export const mapSizes = ['degree', 'betweenness'] as const
export const mapColours = ['kind', 'community'] as const
export const mapTables = ['nodes', 'ties'] as const

/** All that an address says of the map: what it is narrowed to, who is chosen, and how it is drawn. */
export interface MapView {
  filter: MapFilter
  at: MapKey | null
  /** Only who is chosen and those within so many ties of it. */
  around: 1 | 2 | null
  size: (typeof mapSizes)[number]
  colour: (typeof mapColours)[number]
  table: (typeof mapTables)[number]
  words: string | null
}

const isOneOf = <T extends string>(known: readonly T[], text: string): text is T =>
  (known as readonly string[]).includes(text)

function numberOf(text: string | null, known: readonly number[]): number | null {
  return known.find(one => String(one) === text) ?? null
}

/** A key of the map, or null when the text is none. */
export function readMapKey(text: string | null): MapKey | null {
  const [kind = '', id] = (text ?? '').split(':')
  return isOneOf(mapNodeKinds, kind) && z.uuid().safeParse(id).success ? (text as MapKey) : null
}

/** The view of an address; what makes no sense is left out. */
export function readMapView(search: URLSearchParams): MapView {
  const sector = search.get('sector') ?? ''
  const at = readMapKey(search.get('at'))
  return {
    filter: {
      organisationId: z.uuid().safeParse(search.get('organisation')).data ?? null,
      section: isSection(sector) ? sector : null,
      step: numberOf(search.get('step'), mapSteps),
      strength: numberOf(search.get('strength'), tieStrengths),
      age: numberOf(search.get('age'), tieAges),
      kinds: mapNodeKinds.filter(kind => search.getAll('kind').includes(kind)),
      ties: mapEdgeKinds.filter(kind => search.getAll('tie').includes(kind)),
    },
    at,
    around: at ? (numberOf(search.get('around'), [1, 2]) as 1 | 2 | null) : null,
    size: mapSizes.find(one => one === search.get('size')) ?? 'degree',
    colour: mapColours.find(one => one === search.get('colour')) ?? 'kind',
    table: mapTables.find(one => one === search.get('table')) ?? 'nodes',
    words: search.get('q')?.trim() || null,
  }
}

/** The address of the map with a view that a form brought along; what is too long for an address leads to the whole map. */
export function mapAddress(view: unknown): string {
  if (typeof view !== 'string' || view.length > longestView) return mapPath
  const search = new URLSearchParams(view).toString()
  return search ? `${mapPath}?${search}` : mapPath
}
const mapPath = '/audit/map'
const longestView = 4_000

/** Parameters that the address keeps when a filter is added. */
export const keptByFilters = ['at', 'around', 'size', 'colour', 'table', 'q', 'sort'] as const
