import path from 'node:path'
import pg from 'pg'
import { databaseUrl } from '~/platform/database-url.server'
import { env } from '~/platform/env.server'
import { openEmbeddedPostgres } from '~/platform/postgres/embedded-postgres.server'
import { ensureRoles } from '~/platform/postgres/ensure-roles.server'
import { projectFolder } from './project-folder'

export const databaseName = 'werkbrug'

export interface OpenDatabase {
  ownerUrl: string
  appUrl: string
  workerUrl: string
  /** Address of the role that reads everything for a backup; undefined with a PostgreSQL of one's own. */
  backupUrl: string | undefined
  /** True when the embedded PostgreSQL is used. */
  embedded: boolean
  /** Stops the embedded PostgreSQL when this call started it; a server that others use stays. */
  close(): Promise<void>
  /** Stops the embedded PostgreSQL in any case. */
  stop(): Promise<void>
  /** Starts the embedded PostgreSQL again at the same address when it is gone; nothing with one's own. */
  revive(): Promise<void>
}

function own(): OpenDatabase {
  const nothing = async () => undefined
  return {
    ownerUrl: databaseUrl('DATABASE_OWNER_URL'),
    appUrl: databaseUrl('DATABASE_URL'),
    workerUrl: databaseUrl('DATABASE_WORKER_URL'),
    backupUrl: undefined,
    embedded: false,
    close: nothing,
    stop: nothing,
    revive: nothing,
  }
}

/**
 * The database of the product for a command: the one of DATABASE_URL, DATABASE_WORKER_URL and DATABASE_OWNER_URL when
 * set, else the embedded PostgreSQL of DATA_DIR, started when it does not run yet, with its roles.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  if (env().DATABASE_URL) return own()
  const dataDir = path.resolve(projectFolder, env().DATA_DIR)
  const postgres = await openEmbeddedPostgres({ dataDir })
  const urls = await ensureRoles(postgres.superuserUrl(), databaseName, path.join(projectFolder, 'prisma/roles.sql'))
  return {
    ownerUrl: urls.owner,
    appUrl: urls.app,
    workerUrl: urls.worker,
    backupUrl: urls.backup,
    embedded: true,
    close: async () => {
      if (postgres.started) await postgres.stop()
    },
    stop: postgres.stop,
    revive: async () => {
      if (!postgres.isRunning()) await openEmbeddedPostgres({ dataDir, port: postgres.port })
    },
  }
}

/** Opens the database for some work and closes it afterwards. */
export async function withDatabase<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase()
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Throws the embedded database away and makes it anew, empty. */
export async function resetDatabase(dataDir: string): Promise<void> {
  const postgres = await openEmbeddedPostgres({ dataDir })
  const client = new pg.Client({ connectionString: postgres.superuserUrl() })
  await client.connect()
  await client.query(`drop database if exists ${databaseName} with (force)`).finally(() => client.end())
  await ensureRoles(postgres.superuserUrl(), databaseName, path.join(projectFolder, 'prisma/roles.sql'))
}
