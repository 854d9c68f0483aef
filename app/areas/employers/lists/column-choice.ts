import { columnsKey, usualColumns, writeColumns, type ListColumn } from './columns'

/** While somebody chooses columns the page shows the fold: `choose=columns`. */
export const chooseKey = 'choose'
/** Name of the boxes of the fold, in the order of the page. */
export const columnName = 'column'
/** Name of its buttons: `apply`, `usual`, `up.<key>`, `down.<key>`. */
export const columnStepKey = 'columnStep'

/** Parameters that the fold makes itself; everything else of the address it keeps. */
export const columnParts: readonly string[] = [columnsKey, columnName, columnStepKey, chooseKey, 'after', 'before']

/** These keys with one of them a place nearer to the front or to the back; at the end it stays where it is. */
export function moved(keys: readonly string[], key: string, way: 'up' | 'down'): string[] {
  const from = keys.indexOf(key)
  const to = way === 'up' ? from - 1 : from + 1
  const next = [...keys]
  if (from === -1 || to < 0 || to >= keys.length) return next
  next.splice(from, 1)
  next.splice(to, 0, key)
  return next
}

/** Where a button of the fold leads: the same page with these columns. Null when none was pressed. */
export function columnStep(
  search: URLSearchParams,
  known: readonly ListColumn[],
  usual: readonly string[] = usualColumns,
): URLSearchParams | null {
  const step = search.get(columnStepKey)
  if (step === null) return null
  const ticked = [...new Set(search.getAll(columnName))].filter(key => known.some(one => one.key === key))
  const next = new URLSearchParams([...search].filter(([name]) => !columnParts.includes(name)))
  const [act = '', ...rest] = step.split('.')
  const keys = act === 'usual' ? usual : act === 'up' || act === 'down' ? moved(ticked, rest.join('.'), act) : ticked
  const words = writeColumns(keys, usual)
  if (words !== null) next.set(columnsKey, words)
  if (act !== 'apply') next.set(chooseKey, 'columns')
  return next
}
