import pg from 'pg'
import { migrationFiles, schemaFiles } from './migration-files.server'
import { withSchemaEngine } from './schema-engine.server'

const lockKey = 7_305_421_008
const noFilters = { externalTables: [], externalEnums: [] }

/** Names of the migrations whose last attempt failed or whose text differs from what was applied. */
async function assertHistory(client: pg.Client, known: Map<string, string>): Promise<string[]> {
  const exists = await client.query<{ found: boolean }>(
    `select to_regclass('public._prisma_migrations') is not null as found`,
  )
  if (!exists.rows[0]?.found) return []
  const { rows } = await client.query<{ migration_name: string; finished: boolean; logs: string | null }>(
    `select migration_name, finished_at is not null as finished, logs from public._prisma_migrations where rolled_back_at is null`,
  )
  const failed = rows.find(row => !row.finished)
  if (failed)
    throw new Error(`Migration ${failed.migration_name} failed before and needs a look:\n${failed.logs ?? ''}`)
  const newer = rows.find(row => !known.has(row.migration_name))
  if (newer)
    throw new Error(
      `The database has migration ${newer.migration_name}, which this version does not know: it was made by a newer version.`,
    )
  return rows.map(row => row.migration_name)
}

/**
 * Applies the migrations that a database does not have yet, as the owner of the tables; returns their names. Two
 * programs that start at once wait for each other. Throws with PostgreSQL's own words when a migration fails.
 */
export async function applyMigrations(ownerUrl: string, prismaFolder: string): Promise<string[]> {
  const migrationsFolder = `${prismaFolder}/migrations`
  const files = await migrationFiles(migrationsFolder)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const applied = new Set(await assertHistory(client, new Map(files.map(file => [file.name, file.sql]))))
    if (files.every(file => applied.has(file.name))) return []
    const schema = await schemaFiles(`${prismaFolder}/schema`)
    const names = await withSchemaEngine(
      ownerUrl,
      schema.map(file => [file.path, file.content]),
      async engine => {
        const { appliedMigrationNames } = await engine.applyMigrations({
          migrationsList: {
            baseDir: migrationsFolder,
            lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
            migrationDirectories: files.map(file => ({
              path: file.name,
              migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: file.sql } },
            })),
            shadowDbInitScript: '',
          },
          filters: noFilters,
        })
        return appliedMigrationNames
      },
    )
    await client.query('revoke all on public._prisma_migrations from werkbrug_app, werkbrug_worker')
    return names
  } finally {
    await client.end()
  }
}
