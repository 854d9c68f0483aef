import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { generateIfNeeded } from '../commands/generate'
import { projectFolder } from '../commands/project-folder'
import { connectDatabase, type PrismaClient } from '~/platform/database.server'
import { prepareDatabase } from '~/platform/migrations/prepare-database.server'
import { openEmbeddedPostgres } from '~/platform/postgres/embedded-postgres.server'
import { ensureRoles } from '~/platform/postgres/ensure-roles.server'

export interface BenchDatabase {
  superuser: PrismaClient
  app: PrismaClient
  worker: PrismaClient
}

/** A fresh, crash-safe PostgreSQL with the product's tables in a temporary folder, for the length of a bench. */
export async function withBenchDatabase<T>(work: (db: BenchDatabase) => Promise<T>): Promise<T> {
  await generateIfNeeded()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-bench-'))
  await chmod(dataDir, 0o755)
  const postgres = await openEmbeddedPostgres({ dataDir })
  const clients: PrismaClient[] = []
  const connect = (url: string, statementTimeoutMillis: number) => {
    const client = connectDatabase(url, { poolSize: 24, statementTimeoutMillis })
    clients.push(client)
    return client
  }
  try {
    const urls = await ensureRoles(postgres.superuserUrl(), 'bench', path.join(projectFolder, 'prisma/roles.sql'))
    await prepareDatabase(urls.owner, path.join(projectFolder, 'prisma'))
    const superuserUrl = Object.assign(new URL(postgres.superuserUrl()), { pathname: '/bench' }).href
    return await work({ superuser: connect(superuserUrl, 0), app: connect(urls.app, 15_000), worker: connect(urls.worker, 0) })
  } finally {
    await Promise.all(clients.map(client => client.$disconnect()))
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** A network with one organisation and one account manager. */
export async function addBenchNetwork(db: BenchDatabase): Promise<{ networkId: string; membershipId: string }> {
  const [networkId, organisationId, accountId, membershipId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const createdAt = new Date()
  const startsOn = new Date('2026-01-01')
  await db.superuser.network.create({ data: { id: networkId, name: 'Bench', slug: 'bench', createdAt } })
  await db.superuser.organisation.create({ data: { id: organisationId, networkId, name: 'Bench', kind: 'municipality', createdAt } })
  await db.superuser.account.create({ data: { id: accountId, email: 'bench@bench.example', name: 'Bench', createdAt } })
  await db.superuser.membership.create({
    data: { id: membershipId, networkId, organisationId, accountId, role: 'account_manager', displayName: 'Bench', startsOn, createdAt },
  })
  return { networkId, membershipId }
}
