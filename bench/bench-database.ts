import { randomUUID } from 'node:crypto'
import { generateIfNeeded } from '../commands/generate'
import { connectDatabase, type PrismaClient } from '~/platform/database.server'
import type { DatabaseUrls } from '~/platform/postgres/ensure-roles.server'
import { withTemporaryDatabase } from './temporary-database'

export interface BenchDatabase {
  /** Sees every row: for filling and counting. */
  owner: PrismaClient
  app: PrismaClient
  worker: PrismaClient
  /** For a process or a program of its own, by role. */
  urls: DatabaseUrls
}

/** A fresh database with a client for each role, for the length of a bench. */
export async function withBenchDatabase<T>(work: (db: BenchDatabase) => Promise<T>): Promise<T> {
  await generateIfNeeded()
  return withTemporaryDatabase(async urls => {
    const connect = (url: string, statementTimeoutMillis: number) =>
      connectDatabase(url, { poolSize: 4, statementTimeoutMillis })
    const clients = { owner: connect(urls.owner, 0), app: connect(urls.app, 15_000), worker: connect(urls.worker, 0) }
    try {
      return await work({ ...clients, urls })
    } finally {
      await Promise.all(Object.values(clients).map(client => client.$disconnect()))
    }
  })
}

/** A network with one organisation and one account manager. */
export async function addBenchNetwork(db: BenchDatabase): Promise<{ networkId: string; membershipId: string }> {
  const [networkId, organisationId] = [randomUUID(), randomUUID()]
  const createdAt = new Date()
  await db.owner.network.create({ data: { id: networkId, name: 'Bench', slug: 'bench', createdAt } })
  await db.owner.organisation.create({
    data: { id: organisationId, networkId, name: 'Bench', kind: 'municipality', createdAt },
  })
  return { networkId, membershipId: await addBenchMember(db, { networkId, organisationId, name: 'Bench' }) }
}

/** An account manager of an organisation. Returns the id of the membership. */
export async function addBenchMember(
  db: BenchDatabase,
  { networkId, organisationId, name }: { networkId: string; organisationId: string; name: string },
): Promise<string> {
  const [accountId, membershipId, createdAt] = [randomUUID(), randomUUID(), new Date()]
  await db.owner.account.create({ data: { id: accountId, email: `${accountId}@bench.example`, name, createdAt } })
  await db.owner.membership.create({
    data: {
      id: membershipId,
      networkId,
      organisationId,
      accountId,
      role: 'account_manager',
      displayName: name,
      startsOn: new Date('2026-01-01'),
      createdAt,
    },
  })
  return membershipId
}
