import { nameColumn, type ListColumn } from './columns'

/** What a list is in order of: the key of a column that can be sorted by. */
export interface ListOrder {
  key: string
  direction: 'up' | 'down'
}

/** The order of an address; `refused` is what it asks for and the list cannot be sorted by. */
export function readListOrder(
  search: URLSearchParams,
  known: readonly ListColumn[],
): { sort: ListOrder; refused: string | null } {
  const asked = search.get('sort') ?? ''
  const named = asked.replace(/^-/, '')
  const isKnown = named === nameColumn || known.some(one => one.key === named && one.sortable === true)
  const direction = isKnown && asked.startsWith('-') ? 'down' : 'up'
  return { sort: { key: isKnown ? named : nameColumn, direction }, refused: isKnown || named === '' ? null : named }
}
