import { plainText } from '~/platform/plain-text'
import { sectionOf, type Section } from '~/areas/employers/sectors'
import type { TiePair } from './tie-pairs'
import type { MapKey, MapMeasures, MapNode, MapNodeKind } from './social-map'

type Stood = MapNode & MapMeasures

/** A node as the table and the file show it. */
export interface NodeRow {
  key: MapKey
  name: string
  kind: MapNodeKind
  organisation: string | null
  section: Section | null
  /** Steps of the participation ladder, as `4, 5`; null when none is known. */
  steps: string | null
  degree: number
  betweenness: number
  community: number
  isBridge: boolean
}

/** A tie as the table and the file show it. */
export interface TieRow extends TiePair {
  fromName: string
  toName: string
}

export const nodeOrders = [
  'name',
  'kind',
  'organisation',
  'section',
  'steps',
  'degree',
  'betweenness',
  'community',
  'isBridge',
] as const
export const tieOrders = ['fromName', 'toName', 'strength', 'pieces', 'lastOn'] as const
export type NodeOrder = (typeof nodeOrders)[number]
export type TieOrder = (typeof tieOrders)[number]

/** How rows are ordered; as `Sort` of the tables. */
interface Order<K> {
  key: K
  direction: 'up' | 'down'
}

/** Lines of the nodes in sight; an organisation is named by its own node on the whole map. */
export function nodeRows(nodes: readonly Stood[], names: ReadonlyMap<MapKey, string>): NodeRow[] {
  return nodes.map(
    ({ key, name, kind, organisationId, sectorCode, steps, degree, betweenness, community, isBridge }) => ({
      key,
      name,
      kind,
      organisation: organisationId === null ? null : (names.get(`organisation:${organisationId}`) ?? null),
      section: sectionOf(sectorCode) ?? null,
      steps: steps.join(', ') || null,
      degree,
      betweenness,
      community,
      isBridge,
    }),
  )
}

export function tieRows(pairs: readonly TiePair[], names: ReadonlyMap<MapKey, string>): TieRow[] {
  return pairs.map(pair => ({ ...pair, fromName: names.get(pair.from) ?? '', toName: names.get(pair.to) ?? '' }))
}

/** Rows in which every word stands somewhere, without case or accents. */
export function rowsWith<R>(rows: readonly R[], words: string | null, textOf: (row: R) => string): readonly R[] {
  if (words === null) return rows
  const asked = plainText(words).split(/\s+/)
  return rows.filter(row => {
    const text = plainText(textOf(row))
    return asked.every(word => text.includes(word))
  })
}

type Value = string | number | boolean | null

/** Rows in order; who has no value comes last either way, and ties keep the order they came in. */
export function inOrder<K extends string, R extends Record<K, Value>>(rows: readonly R[], order: Order<K>): R[] {
  const turn = order.direction === 'down' ? -1 : 1
  return [...rows].sort((a, b) => {
    const [one, other]: [Value, Value] = [a[order.key], b[order.key]]
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
    if (typeof one === 'string' && typeof other === 'string') return turn * one.localeCompare(other, 'nl')
    return turn * (Number(one) - Number(other))
  })
}

/** How the tables are ordered when an address says nothing. */
export const mostTies = { key: 'degree', direction: 'down' } as const
export const strongest = { key: 'strength', direction: 'down' } as const

/** The order that an address asks for by `sort`, as the heads of the tables write it; else the usual one. */
export function orderOf<K extends string>(search: URLSearchParams, known: readonly K[], usual: Order<K>): Order<K> {
  const asked = search.get('sort') ?? ''
  const key = known.find(one => one === asked.replace(/^-/, ''))
  return key === undefined ? usual : { key, direction: asked.startsWith('-') ? 'down' : 'up' }
}

export const rowsOnPage = 25

/** A page of rows that are all there; its cursors are numbers of rows. */
export function pageOfRows<R>(rows: readonly R[], { after, before }: { after: string | null; before: string | null }) {
  const asked = after !== null ? Number(after) : before !== null ? Number(before) - rowsOnPage : 0
  const start = Number.isInteger(asked) && asked > 0 && asked < rows.length ? asked : 0
  const end = start + rowsOnPage
  return {
    rows: rows.slice(start, end),
    next: end < rows.length ? String(end) : null,
    previous: start > 0 ? String(start) : null,
  }
}

export const textOfNode = (row: NodeRow) => `${row.name} ${row.organisation ?? ''}`
export const textOfTie = (row: TieRow) => `${row.fromName} ${row.toName}`
