import { databaseHealth } from '../database-health.server'
import { appDatabase, closeDatabases } from '../database.server'
import { assertQueueAnswers, closeQueue } from '../queue/wake-queue.server'
import { assertRowSecurity } from '../row-security.server'

/** What the web server needs of the application's own instances of database and queue. */
export interface ServerHooks {
  /** Refuses to serve when row-level security would not hold. */
  assertReady(): Promise<void>
  /** Checks of /health/ready by name; each throws when its part does not work. */
  checks: Record<string, () => Promise<unknown>>
  isDatabaseLost(): boolean
  close(): Promise<void>
}

const pingDatabase = () => appDatabase().$queryRaw`select 1`

export const serverHooks: ServerHooks = {
  assertReady: async () => {
    databaseHealth().watch(pingDatabase)
    await assertRowSecurity(appDatabase())
  },
  checks: { database: pingDatabase, queue: assertQueueAnswers },
  isDatabaseLost: () => databaseHealth().isLost,
  close: async () => {
    databaseHealth().stop()
    await Promise.all([closeDatabases(), closeQueue()])
  },
}
