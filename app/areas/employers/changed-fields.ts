type Values = Readonly<Record<string, unknown>>

/** The fields that differ, before and after; null when nothing does. Dates and lists are compared by value. */
export function changedFields(before: Values, after: Values): { before: Values; after: Values } | null {
  const names = Object.keys(after).filter(name => !same(before[name], after[name]))
  if (names.length === 0) return null
  const pick = (values: Values) => Object.fromEntries(names.map(name => [name, plain(values[name]) ?? null]))
  return { before: pick(before), after: pick(after) }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a) ?? null) === JSON.stringify(plain(b) ?? null)
}

/** A date without time is kept as its day. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().replace('T00:00:00.000Z', '') : value
}
