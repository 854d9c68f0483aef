import { canonicalName } from '~/platform/tabular/header'
import type { TableShape } from '~/platform/tabular/table'
import { columnWords, idWords, isColumnName, plainWords } from './column-words'
import { columnChoice, leftOut, type ColumnMapping, type FileColumn } from './column-mapping'

type KeyedShape = TableShape & { key: readonly string[] }

/** Strengths of a guess: the whole header is one of our words, it has one in it, or the cells look like it. */
const strengths = { whole: 1_000, part: 100, content: 10 }

/** True when a header is read as it stands: the columns that must be are there, and none of ours hides under another name. */
export function isOwnHeader(header: readonly string[], table: KeyedShape): boolean {
  const names = new Set(header.map(canonicalName))
  const absent = Object.keys(table.columns).filter(column => !names.has(column))
  if (absent.some(column => table.columns[column]?.must)) return false
  const unknown = header.filter(cell => !Object.hasOwn(table.columns, canonicalName(cell)))
  return !unknown.some(cell => absent.some(column => wordStrength(cell, column, table) === strengths.whole))
}

/** The best guess of each column of a file, each of ours at most once; the others are kept as extra or left out. */
export function guessMapping(columns: readonly FileColumn[], table: KeyedShape, keepsExtra: boolean): ColumnMapping {
  const candidates = columns.flatMap(({ label, looks }, index) =>
    Object.keys(table.columns).map(column => ({
      index,
      column,
      strength: Math.max(wordStrength(label, column, table), looks === column ? strengths.content : 0),
    })),
  )
  const found = new Map<number, string>()
  const taken = new Set<string>()
  for (const { index, column } of candidates.filter(one => one.strength > 0).sort(strongestFirst)) {
    if (found.has(index) || taken.has(column)) continue
    found.set(index, column)
    taken.add(column)
  }
  const rest = keepsExtra ? 'extra' : leftOut
  const chosen = columns.map(({ key }, index) => {
    const column = found.get(index)
    return { key, choice: column === undefined ? rest : columnChoice(column) }
  })
  const hasId = table.key.length !== 1 || taken.has(table.key[0] ?? '')
  const number = chosen.find(one => one.choice === columnChoice('kvk_number'))
  return { columns: chosen, idFrom: hasId ? null : (number?.key ?? null) }
}

function strongestFirst(a: { strength: number; index: number }, b: { strength: number; index: number }): number {
  return b.strength - a.strength || a.index - b.index
}

function wordStrength(label: string, column: string, table: KeyedShape): number {
  const plain = plainWords(label)
  const own = table.columns[column]?.label
  const labels = own ? [plainWords(own.nl), plainWords(own.en)] : []
  const ownWords = isColumnName(column) ? columnWords[column] : labels
  const words = [plainWords(column), ...ownWords]
  const compact = squeezed(plain)
  const isId = table.key.length === 1 && column === table.key[0] && idWords.includes(plain)
  if (isId || words.some(word => squeezed(word) === compact)) return strengths.whole
  const parts = words.filter(word => word.length > 2 && ` ${plain} `.includes(` ${word} `))
  return parts.length > 0 ? strengths.part + Math.max(...parts.map(word => word.length)) : 0
}

function squeezed(plain: string): string {
  return plain.replaceAll(' ', '')
}
