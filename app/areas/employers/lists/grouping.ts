import { relationStates } from '../employer'
import { strengths } from '../relation-board'
import { sectionKeys } from '../sectors'
import type { Condition } from './filter'
import type { FilterField } from './filter-fields'
import { readGroup, withinKey, writeGroup } from './filter-text'

/** Fields of the product that a list can be grouped by; a network's own choices come behind them. */
export const ourGroupings = ['state', 'strength', 'level', 'owner', 'sector', 'city'] as const
export type OurGrouping = (typeof ourGroupings)[number]

export function isOurGrouping(key: string): key is OurGrouping {
  return (ourGroupings as readonly string[]).includes(key)
}

export const groupKey = 'group'

/** More heads than this nobody reads; what is left out is counted. */
export const mostHeads = 200

/** The fields that a list of this network can be grouped by. */
export function groupingsOf<F extends Pick<FilterField, 'key' | 'type' | 'belongsTo'>>(fields: readonly F[]): F[] {
  const ours = ourGroupings.flatMap(key => fields.find(field => field.key === key) ?? [])
  return [...ours, ...fields.filter(field => field.belongsTo === 'employer' && field.type === 'choice')]
}

/** What the address groups by; null for nothing, and for what is no such field. */
export function readGrouping(search: URLSearchParams, fields: readonly FilterField[]): FilterField | null {
  const asked = search.get(groupKey)
  return groupingsOf(fields).find(field => field.key === asked) ?? null
}

/** What the employers of a group have in common; null is the group of those where nothing is filled in. */
export function conditionOf(field: string, value: string | null): Condition {
  return value === null ? { field, operator: 'empty', values: [] } : { field, operator: 'is', values: [value] }
}

/** The parameter `in` of an address that is narrowed to one group. */
export function writeWithin(field: string, value: string | null): string {
  return writeGroup({ join: 'and', conditions: [conditionOf(field, value)] })
}

/** The group of this field that the parameter `in` names: its value, null for the empty one, undefined for no group of it. */
export function openGroup(search: URLSearchParams, field: string): string | null | undefined {
  const read = readGroup(search.get(withinKey) ?? '')
  const condition = read.ok && read.value.conditions.length === 1 ? read.value.conditions[0] : undefined
  if (condition?.field !== field) return undefined
  if (condition.operator === 'empty') return null
  return condition.operator === 'is' && condition.values.length === 1 ? condition.values[0] : undefined
}

export interface GroupCount {
  value: string | null
  /** What the database calls it, where the product has no word: a name, a place. */
  name: string | null
  count: number
}

/** The order of the values of a field; those without one are in order of their size. */
function orderOf(field: FilterField): readonly string[] | null {
  if (field.key === 'state') return relationStates
  if (field.key === 'strength') return strengths
  if (field.key === 'level') return ['0', '1', '2', '3', '4', '5']
  if (field.key === 'sector') return sectionKeys
  return field.options?.map(one => one.value) ?? null
}

/** Groups as they are shown: in the order of the field, the empty one last; people and places by how many there are. */
export function inOrder(groups: readonly GroupCount[], field: FilterField): GroupCount[] {
  const order = orderOf(field)
  const place = (group: GroupCount) => {
    const at = order?.indexOf(group.value ?? '') ?? 0
    return at === -1 ? (order?.length ?? 0) : at
  }
  const isEmpty = (group: GroupCount) => (group.value === null ? 1 : 0)
  return [...groups].sort(
    (a, b) =>
      isEmpty(a) - isEmpty(b) ||
      place(a) - place(b) ||
      b.count - a.count ||
      (a.name ?? a.value ?? '').localeCompare(b.name ?? b.value ?? '', 'nl'),
  )
}
