import { vi } from 'vitest'
import { closeThrottle } from '~/access/throttle/throttled.server'
import { closeDatabases } from '~/platform/database.server'
import { plantWorld, type World, type WorldOptions } from '../../factories/world'
import { testDatabase, type TestDatabase } from '../../setup/db'

export interface AccessWorld {
  db: TestDatabase
  world: World
  close(): Promise<void>
}

/** A database of its own with the planted world, and the product's own connections pointed at it. */
export async function openAccessWorld(options?: WorldOptions): Promise<AccessWorld> {
  const db = await testDatabase()
  vi.stubEnv('SECRET_KEY', 'b'.repeat(64))
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.stubEnv('DATABASE_URL', db.appUrl)
  vi.stubEnv('DATABASE_WORKER_URL', db.workerUrl)
  const world = await plantWorld(db.superuser, options)
  return {
    db,
    world,
    close: async () => {
      await closeThrottle()
      await closeDatabases()
      await db.close()
      vi.unstubAllEnvs()
    },
  }
}
