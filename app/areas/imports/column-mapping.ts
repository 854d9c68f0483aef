import { problem, type Problem } from '~/platform/result'
import type { ColumnOrder } from '~/platform/tabular/column-order'
import { canonicalName, dropTrailingEmpty } from '~/platform/tabular/header'
import type { TableShape } from '~/platform/tabular/table'
import { looksLike } from './column-content'
import { plainWords } from './column-words'

export const leftOut = 'leave-out'
const columnMark = 'column:'

/** A column of a file: how it is called there, under which key it is remembered, and what stands in it. */
export interface FileColumn {
  key: string
  label: string
  samples: string[]
  looks: string | null
}

/** What is done with each column of a file: `column:<ours>`, `extra` or `leave-out`; `idFrom` gives the rows their id besides. */
export interface ColumnMapping {
  columns: { key: string; choice: string }[]
  idFrom: string | null
}

/** The header of a file that differs, as it is kept with the file. */
export interface FileHeader {
  columns: FileColumn[]
  mapping: ColumnMapping | null
  /** The mapping was remembered from an earlier file. */
  isRemembered: boolean
}

/** A file with more columns than this is no list that a person can map. */
export const mostMappedColumns = 200

const [shownSamples, longestSample, longestLabel] = [3, 80, 200]

export function columnChoice(column: string): string {
  return `${columnMark}${column}`
}

/** Names the columns of a header so that each has a key and label of its own. */
export function nameColumns(header: readonly string[]): { key: string; label: string }[] {
  const seen = new Set<string>()
  return dropTrailingEmpty(header).map((cell, index) => {
    const label = cell.trim().slice(0, longestLabel) || `${index + 1}`
    const key = plainWords(label) || label
    let number = 1
    const numbered = () => (number === 1 ? key : `${key} ${number}`)
    while (seen.has(numbered())) number += 1
    seen.add(numbered())
    return { key: numbered(), label: number === 1 ? label : `${label} (${number})` }
  })
}

/** The columns of a file with three different values each. */
export function describeColumns(header: readonly string[], rows: readonly (readonly string[])[]): FileColumn[] {
  return nameColumns(header).map(({ key, label }, index) => {
    const cells = rows.map(row => (row[index] ?? '').trim()).filter(cell => cell !== '')
    const samples = [...new Set(cells)].slice(0, shownSamples).map(cell => cell.slice(0, longestSample))
    return { key, label, samples, looks: looksLike(cells) }
  })
}

/** The column of ours that names a row on its own, if one does. */
export function idColumnOf(table: { key: readonly string[] }): string | null {
  return table.key.length === 1 ? (table.key[0] ?? null) : null
}

/** What is wrong with a mapping of these columns: ours that are missing or twice, choices that do not exist. */
export function checkMapping(
  columns: readonly Pick<FileColumn, 'key'>[],
  mapping: ColumnMapping,
  { table, keepsExtra }: { table: TableShape & { key: readonly string[] }; keepsExtra: boolean },
): Problem[] {
  const problems: Problem[] = []
  const taken = new Set<string>()
  columns.forEach(({ key }, index) => {
    const choice = choiceOf(mapping, key)
    const column = columnOf(choice)
    const path = `column.${index}`
    if (choice === leftOut || (choice === 'extra' && keepsExtra)) return
    if (column === null || !Object.hasOwn(table.columns, column)) problems.push(problem(path, 'choose'))
    else if (taken.has(column)) problems.push(problem(path, 'column-twice', column))
    else taken.add(column)
  })
  const idColumn = idColumnOf(table)
  const { idFrom } = mapping
  if (idFrom !== null) {
    if (idColumn === null || !columns.some(one => one.key === idFrom)) problems.push(problem('idFrom', 'choose'))
    else if (taken.has(idColumn)) problems.push(problem('idFrom', 'column-twice', idColumn))
    else taken.add(idColumn)
  }
  for (const [name, { must }] of Object.entries(table.columns)) {
    if (must && !taken.has(name)) problems.push(problem(name === idColumn ? 'idFrom' : '', 'column-missing', name))
  }
  return problems
}

/** How a file with this header is read by a mapping. The id that comes from another column stands first. */
export function orderBy(
  mapping: ColumnMapping,
  table: TableShape & { key: readonly string[] },
): (header: readonly string[]) => ColumnOrder {
  return header => {
    const columns = nameColumns(header)
    const taken = columns.flatMap(({ key, label }, index) => {
      const choice = choiceOf(mapping, key)
      if (choice === leftOut) return []
      return [{ name: columnOf(choice) ?? extraName(label, table), from: index }]
    })
    const idFrom = columns.findIndex(one => one.key === mapping.idFrom)
    const idColumn = idColumnOf(table)
    const order = idColumn !== null && idFrom !== -1 ? [{ name: idColumn, from: idFrom }, ...taken] : taken
    return { names: order.map(one => one.name), from: order.map(one => one.from), width: columns.length }
  }
}

/** An extra field that is called as one of our columns gets a name of its own. */
function extraName(label: string, table: TableShape): string {
  return Object.hasOwn(table.columns, canonicalName(label)) ? `${label} (extra)` : label
}

/** What is done with a column; empty when nothing was said of it. */
export function choiceOf(mapping: ColumnMapping, key: string): string {
  return mapping.columns.find(one => one.key === key)?.choice ?? ''
}

function columnOf(choice: string): string | null {
  return choice.startsWith(columnMark) ? choice.slice(columnMark.length) : null
}
