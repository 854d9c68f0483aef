export interface ExistingIndex {
  name: string
  /** Access method, for example btree or gin. */
  method: string
  /** What pg_get_indexdef says. */
  definition: string
}

const handWrittenMethods = new Set(['gin', 'gist', 'brin', 'spgist', 'hash'])

function normalised(definition: string): string {
  return definition
    .replaceAll('"', '')
    .replace(/ USING btree/i, '')
    .replace(/ ON public\./i, ' ON ')
    .replace(/[;\s]+/g, '')
    .toLowerCase()
}

/**
 * Takes out of a drift script what the Prisma schema cannot say: indexes of other methods than btree that are written by
 * hand in the migrations, and an index dropped only to be made again as it is. Empty when nothing else is left.
 */
export function withoutHandWritten(script: string, existing: ExistingIndex[]): string {
  const byName = new Map(existing.map(index => [index.name, index]))
  const statements = script.split(/\n\s*\n/).map(block => block.replace(/^--[^\n]*\n?/gm, '').trim())
  const remade = new Set<string>()
  for (const statement of statements) {
    const name = /^CREATE (?:UNIQUE )?INDEX "([^"]+)"/.exec(statement)?.[1]
    const index = name ? byName.get(name) : undefined
    if (index && normalised(index.definition) === normalised(statement)) remade.add(index.name)
  }
  const isNoDrift = (statement: string): boolean => {
    const name = /^(?:DROP|CREATE(?: UNIQUE)?) INDEX "([^"]+)"/.exec(statement)?.[1]
    if (!name) return statement === ''
    const dropsHandWritten = statement.startsWith('DROP') && handWrittenMethods.has(byName.get(name)?.method ?? '')
    return remade.has(name) || dropsHandWritten
  }
  return statements.filter(statement => !isNoDrift(statement)).join('\n\n')
}
