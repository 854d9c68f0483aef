import type { ColumnName } from './column-words'

const leastShare = 0.9

const shapes: readonly (readonly [ColumnName, RegExp])[] = [
  ['kvk_number', /^\d{8}$/],
  ['establishment_number', /^\d{12}$/],
  ['postcode', /^[1-9]\d{3}\s?[a-z]{2}$/i],
  ['email', /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[a-z]{2,}$/i],
  [
    'website',
    /^(https?:\/\/|www\.)[^\s@]+\.[a-z]{2,}([/?#]\S*)?$|^[a-z0-9-]+(\.[a-z0-9-]+)*\.(nl|com|net|org|eu|be|de)(\/\S*)?$/i,
  ],
  ['phone', /^(?=(?:\D*\d){10,13}\D*$)(\+|0)[\d\s().-]+$/],
]

/** What the cells of a column look like, when nearly all that are filled look the same. */
export function looksLike(cells: readonly string[]): ColumnName | null {
  const filled = cells.map(cell => cell.trim()).filter(cell => cell !== '')
  if (filled.length === 0) return null
  const shape = shapes.find(([, one]) => filled.filter(cell => one.test(cell)).length >= filled.length * leastShare)
  return shape?.[0] ?? null
}
