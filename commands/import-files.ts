import path from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { prepareDatabase } from '~/platform/migrations/prepare-database.server'
import { UsageError } from './cli'
import { withDatabase } from './database'
import { generateIfNeeded } from './generate'
import { projectFolder } from './project-folder'

export interface ImportArguments {
  files: string[]
  json: boolean
}

/** The files and options of an import; at least one file, at most `most`. */
export function readImportArguments(kind: string, args: string[], most = Infinity): ImportArguments {
  let parsed
  try {
    parsed = parseArgs({ args, options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  if (positionals.length === 0)
    throw new UsageError(`npm run import -- ${kind} needs a file; npm run import -- --help tells more`)
  if (positionals.length > most)
    throw new UsageError(`npm run import -- ${kind} takes one file, found ${positionals.length}`)
  return { files: positionals, json: values.json }
}

/** Brings a database to this version. */
export async function prepareProductDatabase(ownerUrl: string): Promise<void> {
  await generateIfNeeded()
  await prepareDatabase(ownerUrl, path.join(projectFolder, 'prisma'))
}

/** Opens the product's database, brings it to this version, and works on it as the owner of the tables. */
export async function withOwnerPool<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  return withDatabase(async database => {
    await prepareProductDatabase(database.ownerUrl)
    const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 2 })
    try {
      return await work(pool)
    } finally {
      await pool.end()
    }
  })
}
