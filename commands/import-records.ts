import { parseArgs } from 'node:util'
import { commitImport } from '~/areas/imports/commit-import.server'
import type { ImportKind } from '~/areas/imports/import-kind'
import { dropRows } from '~/areas/imports/import-rows.store.server'
import { planFor } from '~/areas/imports/plan-for.server'
import { planOf } from '~/areas/imports/plans.server'
import { previewImport } from '~/areas/imports/preview-import.server'
import type { InTransaction, Preview } from '~/areas/imports/reading'
import { connectDatabase } from '~/platform/database.server'
import { noTwins, type TwinCounts } from '~/areas/imports/twins'
import { BrokenFilesError, UsageError } from './cli'
import { withDatabase } from './database'
import { readDoubles, settleDoubles, type Doubles } from './import-doubles'
import { contextFor } from './import-author'
import { prepareProductDatabase } from './import-files'

interface Options {
  files: string[]
  json: boolean
  network?: string
  author?: string
  doubles: Doubles
}

/**
 * `npm run import -- <kind> <file...> [--network slug] [--as email] [--doubles stop] [--json]`: reads files of records into a network.
 * Without `--as` the network itself is the author; files of clients need a case manager.
 */
export async function runImportRecords(kind: ImportKind, args: string[]): Promise<void> {
  const options = readArguments(kind, args)
  const plan = planOf(kind)
  if (plan.needsMember && !options.author)
    throw new UsageError(`npm run import -- ${kind} needs --as <e-mail address of a case manager>`)
  await withDatabase(async database => {
    await prepareProductDatabase(database.ownerUrl)
    const client = connectDatabase(database.workerUrl, { statementTimeoutMillis: 0, poolSize: 2 })
    try {
      await readInAll(await contextFor(client, options), kind, options)
    } finally {
      await client.$disconnect()
    }
  })
}

interface Looked {
  file: string
  runId: string
  preview: Preview
}

/** Looks at all files, does with likely doubles what was asked, then reads them in; prints a line for each file. */
export async function readInAll(
  inTransaction: InTransaction,
  kind: ImportKind,
  options: Pick<Options, 'files' | 'doubles' | 'json'>,
): Promise<void> {
  const began = performance.now()
  const looked = await previewAll(inTransaction, kind, options.files)
  const twins = await settleDoubles(inTransaction, looked, options.doubles)
  for (const one of looked)
    await commitOne(inTransaction, kind, one, twins.get(one.runId) ?? noTwins, began, options.json)
}

/** Looks at all files before any is read in: one broken file, and nothing is saved. */
async function previewAll(inTransaction: InTransaction, kind: ImportKind, files: readonly string[]): Promise<Looked[]> {
  const looked: Looked[] = []
  const plan = await inTransaction(ctx => planFor(ctx, kind))
  for (const file of files) {
    const preview = await previewImport(inTransaction, plan, file)
    looked.push({ file, runId: preview.runId, preview })
  }
  const count = looked.reduce((sum, one) => sum + one.preview.problemCount, 0)
  if (count === 0) return looked
  for (const { preview } of looked) await inTransaction(ctx => dropRows(ctx.db, preview.runId))
  throw new BrokenFilesError(
    looked.flatMap(one => one.preview.problems),
    count,
  )
}

async function commitOne(
  inTransaction: InTransaction,
  kind: ImportKind,
  { file, preview }: Looked,
  { found, update, create, skip }: TwinCounts,
  began: number,
  json: boolean,
): Promise<void> {
  const done = await inTransaction(ctx => commitImport(ctx, planOf(kind), preview.runId))
  if (!done.ok) throw new Error(`${file}: ${done.problems.map(one => one.code).join(', ')}; nothing was saved`)
  const { rows, new: added, changed, unchanged } = done.value
  const seconds = Math.round((performance.now() - began) / 100) / 10
  if (json) {
    console.log(
      JSON.stringify({
        import: kind,
        file,
        rows,
        new: added,
        changed,
        unchanged,
        seconds,
        unknownColumns: preview.unknownColumns,
        ...(found > 0 ? { doubles: { found, update, create, skip } } : {}),
      }),
    )
    return
  }
  console.log(`${file}: ${rows} rows, ${added} new, ${changed} changed, ${unchanged} unchanged (${seconds} s)`)
  if (found > 0) console.log(`  likely there already: ${update} updated, ${create} added anyway, ${skip} left out`)
  if (preview.unknownColumns.length === 0) return
  const names = preview.unknownColumns.join(', ')
  console.log(
    planOf(kind).keepsExtra ? `  kept as extra fields: ${names}` : `  not read, because they are unknown: ${names}`,
  )
}

function readArguments(kind: ImportKind, args: string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        network: { type: 'string' },
        as: { type: 'string' },
        doubles: { type: 'string' },
      },
      allowPositionals: true,
    })
    if (positionals.length === 0)
      throw new UsageError(`npm run import -- ${kind} needs a file; npm run import -- --help tells more`)
    const { json, network, as: author } = values
    return { files: positionals, json, network, author, doubles: readDoubles(values.doubles) }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error))
  }
}
