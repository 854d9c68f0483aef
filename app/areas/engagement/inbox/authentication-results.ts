/** What one method of a checker found, with lower-case names: `dkim`, `pass`, `header.d` is the domain. */
export interface CheckedMethod {
  method: string
  result: string
  properties: ReadonlyMap<string, string>
}

/** A read Authentication-Results header (RFC 8601): who checked, and what each method found. */
export interface CheckedBy {
  server: string
  methods: readonly CheckedMethod[]
}

/** `name=value`; a value may hold quoted parts, such as the local part of an address. */
const pair = /([^\s="]+)\s*=\s*((?:"(?:[^"\\]|\\.)*"|[^\s"])+)/gs

/**
 * Reads the header. Comments, also nested ones, say nothing, and what stands in quotation marks begins no result: both hold words
 * that the sender chose. Null when a comment or a quoted part does not end.
 */
export function readAuthenticationResults(header: string): CheckedBy | null {
  const parts = resultsIn(header)
  if (!parts) return null
  const [server = '', ...results] = parts
  return {
    server: /^\S*/.exec(server.trim())?.[0].toLowerCase() ?? '',
    methods: results.flatMap(methodOf),
  }
}

function methodOf(result: string): CheckedMethod[] {
  const [first, ...rest] = [...result.matchAll(pair)].map(found => [found[1] ?? '', found[2] ?? ''] as const)
  if (!first || !result.trim().startsWith(first[0])) return []
  const properties = new Map<string, string>()
  for (const [name, value] of rest) if (!properties.has(name.toLowerCase())) properties.set(name.toLowerCase(), value)
  return [{ method: first[0].toLowerCase(), result: first[1].toLowerCase(), properties }]
}

/** The header's parts between semicolons, without comments. */
function resultsIn(header: string): string[] | null {
  const parts = ['']
  let depth = 0
  let isQuoted = false
  const keep = (letters: string) => void (parts[parts.length - 1] += letters)
  for (let at = 0; at < header.length; at++) {
    const letter = header.charAt(at)
    if (letter === '\\' && (isQuoted || depth > 0)) {
      at++
      if (isQuoted) keep(letter + header.charAt(at))
    } else if (isQuoted) {
      keep(letter)
      if (letter === '"') isQuoted = false
    } else if (depth > 0) {
      depth += letter === '(' ? 1 : letter === ')' ? -1 : 0
      if (depth === 0) keep(' ')
    } else if (letter === '(') depth = 1
    else if (letter === ';') parts.push('')
    else {
      keep(letter)
      if (letter === '"') isQuoted = true
    }
  }
  return depth > 0 || isQuoted ? null : parts
}
