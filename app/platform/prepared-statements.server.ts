/** How often a text must have been asked before it is prepared: one that is built per request never gets there. */
const usual = 3
/** Most statements that are prepared; each takes some ten kilobytes in every connection of PostgreSQL. */
const mostPrepared = 400
/** Most texts whose use is counted before the count begins anew. */
const mostCounted = 5_000

/**
 * Names for the statements that are asked again and again, so that PostgreSQL reads and plans each once per connection. With
 * row-level security the planning takes longer than most answers do. The empty name is a statement that is not kept.
 */
export function statementNames(): (query: { sql: string }) => string {
  const asked = new Map<string, number>()
  const names = new Map<string, string>()
  return ({ sql }) => {
    const name = names.get(sql)
    if (name !== undefined) return name
    const times = (asked.get(sql) ?? 0) + 1
    if (times < usual || names.size >= mostPrepared) {
      if (asked.size >= mostCounted) asked.clear()
      asked.set(sql, times)
      return ''
    }
    asked.delete(sql)
    names.set(sql, `s${names.size + 1}`)
    return names.get(sql) ?? ''
  }
}
