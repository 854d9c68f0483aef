import type { Tx } from '~/platform/database.server'
import type { EmployerFilter } from '../employer-list'
import { countGroups } from './group-counts.store.server'
import type { FilterContext } from './filter-context'
import { inOrder, mostHeads, openGroup, readGrouping, writeWithin } from './grouping'

/** The heads of a grouped list with how many employers each has; null when the address does not group. */
export async function groupsOf(db: Tx, scope: FilterContext, search: URLSearchParams, filter: EmployerFilter) {
  const field = readGrouping(search, scope.fields)
  if (!field) return null
  const all = inOrder(await countGroups(db, scope, { ...filter, within: null }, field), field)
  const open = openGroup(search, field.key)
  const heads = all
    .map(group => ({ ...group, within: writeWithin(field.key, group.value), isOpen: group.value === open }))
    .filter((group, index) => index < mostHeads || group.isOpen)
  const rest = all.slice(mostHeads)
  return {
    key: field.key,
    /** One employer can stand in several groups. */
    isSeveral: field.isSeveral === true,
    heads,
    hasOpen: heads.some(one => one.isOpen),
    left: { groups: rest.length, count: rest.reduce((sum, one) => sum + one.count, 0) },
  }
}
export type Grouped = NonNullable<Awaited<ReturnType<typeof groupsOf>>>
