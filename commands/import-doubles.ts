import { chooseRest } from '~/areas/imports/choose-rest.server'
import { dropRows } from '~/areas/imports/import-rows.store.server'
import type { InTransaction } from '~/areas/imports/reading'
import { countTwins, listTwinRows, type TwinRow } from '~/areas/imports/twin-rows.store.server'
import { noTwins, twinChoices, type TwinChoice, type TwinCounts } from '~/areas/imports/twins'
import words from '~/locales/en/imports'
import { UsageError } from './cli'

/** What is done with rows that likely are there already; `stop` saves nothing and names them. */
export type Doubles = TwinChoice | 'stop'
const choices = ['stop', ...twinChoices] as const satisfies readonly Doubles[]

/** Doubles that are named; the others are counted. */
const mostNamed = 100

export function readDoubles(text: string | undefined): Doubles {
  const found = choices.find(one => one === (text ?? 'stop'))
  if (!found) throw new UsageError(`--doubles ${text}: there is stop, skip, create and update`)
  return found
}

interface Looked {
  file: string
  runId: string
}

/**
 * Does with the doubles of all files what was asked, before any file is read in. With `stop`, doubles put all files away and throw a
 * `UsageError` that names them.
 */
export async function settleDoubles(
  inTransaction: InTransaction,
  looked: readonly Looked[],
  doubles: Doubles,
): Promise<Map<string, TwinCounts>> {
  const settled = new Map<string, TwinCounts>()
  for (const { runId } of looked) settled.set(runId, await inTransaction(ctx => countTwins(ctx.db, runId)))
  const undecided = [...settled.values()].reduce((sum, one) => sum + one.undecided, 0)
  if (undecided === 0) return settled
  if (doubles === 'stop') throw new UsageError(await tellAndDrop(inTransaction, looked, undecided))
  for (const { runId } of looked)
    if ((settled.get(runId) ?? noTwins).undecided > 0)
      settled.set(runId, await inTransaction(ctx => chooseRest(ctx, runId, doubles)))
  return settled
}

async function tellAndDrop(inTransaction: InTransaction, looked: readonly Looked[], count: number): Promise<string> {
  const lines: string[] = []
  for (const { file, runId } of looked) {
    const rows = await inTransaction(ctx => listTwinRows(ctx.db, runId, 0, mostNamed))
    lines.push(...rows.filter(row => row.choice === null).map(row => sayDouble(file, row)))
  }
  for (const { runId } of looked) await inTransaction(ctx => dropRows(ctx.db, runId))
  const named = lines.slice(0, mostNamed)
  return [
    ...named,
    ...(count > named.length ? [`and ${count - named.length} more`] : []),
    `${count} ${count === 1 ? 'row is' : 'rows are'} likely there already; nothing is saved. Say what to do with them:`,
    '  --doubles skip     leave them out',
    '  --doubles create   add them anyway',
    '  --doubles update   change the employer that they look like',
  ].join('\n')
}

function sayDouble(file: string, row: TwinRow): string {
  const name = typeof row.cells?.name === 'string' ? row.cells.name : row.externalId
  const other = [row.twinName, row.twinCity].filter(Boolean).join(', ')
  const like = row.twinLine === null ? other : `line ${row.twinLine}${other ? `, ${other}` : ''}`
  const why = row.reasons.map(one => (words.twins.reasons as Record<string, string>)[one] ?? one).join(', ')
  return `${file}:${row.line}: ${name}: looks like ${like}: ${why}`
}
