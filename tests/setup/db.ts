import { inject } from 'vitest'
import { connectDatabase, type PrismaClient } from '~/platform/database.server'
import { cloneDatabase } from './clone-database'
import './database'

export interface TestDatabase {
  name: string
  ownerUrl: string
  appUrl: string
  workerUrl: string
  backupUrl: string
  /** Address of the same database as superuser: passes row-level security; for arranging and looking, never for the code under test. */
  superuserUrl: string
  app: PrismaClient
  worker: PrismaClient
  owner: PrismaClient
  /** Superuser client: sees every row. */
  superuser: PrismaClient
  close(): Promise<void>
}

/**
 * A database of its own for one test file: a clone of the migrated template. Call in `beforeAll`, and `close` in
 * `afterAll`. Only in files named *.db.test.ts.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const clusterUrl = inject('superuserUrl')
  const clone = await cloneDatabase(clusterUrl)
  const superuserUrl = Object.assign(new URL(clusterUrl), { pathname: `/${clone.name}` }).href
  const connect = (url: string) => connectDatabase(url, { poolSize: 10 })
  const clients = {
    app: connect(clone.urls.app),
    worker: connect(clone.urls.worker),
    owner: connect(clone.urls.owner),
    superuser: connect(superuserUrl),
  }
  return {
    name: clone.name,
    ownerUrl: clone.urls.owner,
    appUrl: clone.urls.app,
    workerUrl: clone.urls.worker,
    backupUrl: clone.urls.backup,
    superuserUrl,
    ...clients,
    close: async () => {
      await Promise.all(Object.values(clients).map(client => client.$disconnect()))
      await clone.drop()
    },
  }
}
