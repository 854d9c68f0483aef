import { PrismaPg } from '@prisma/adapter-pg'
import { isDatabaseGone } from './database-errors'
import { databaseHealth } from './database-health.server'
import { databaseUrl } from './database-url.server'
import { withoutEmptyQuestions } from './empty-questions.server'
import { env } from './env.server'
import { statementNames } from './prepared-statements.server'
import { PrismaClient, type Prisma } from './prisma/client'

/** A transaction's client: what stores and use cases query through, behind row-level security. */
export type Tx = Prisma.TransactionClient

export type { PrismaClient }

export interface ConnectOptions {
  /** Largest number of connections; DATABASE_POOL_SIZE by default. */
  poolSize?: number
  /** Longest time of one statement in milliseconds; 0 is no limit. */
  statementTimeoutMillis?: number
  /** Longest time of one interactive transaction in milliseconds. */
  transactionTimeoutMillis?: number
  /** Whether statements that are asked again and again are prepared in each connection. */
  prepared?: boolean
}

/** Opens a client for the role in the address. A lost connection is reported to databaseHealth(). */
export function connectDatabase(url: string, options: ConnectOptions = {}): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: options.poolSize ?? env().DATABASE_POOL_SIZE,
      connectionTimeoutMillis: 2_500,
      idleTimeoutMillis: 30_000,
      statement_timeout: options.statementTimeoutMillis ?? 15_000,
      idle_in_transaction_session_timeout: 60_000,
    },
    {
      onPoolError: error => databaseHealth().reportLost(error),
      onConnectionError: error => databaseHealth().reportLost(error),
      ...(options.prepared && { statementNameGenerator: statementNames() }),
    },
  )
  return new PrismaClient({
    adapter: withoutEmptyQuestions(adapter),
    transactionOptions: { maxWait: 2_500, timeout: options.transactionTimeoutMillis ?? 15_000 },
  })
}

let app: PrismaClient | undefined
let worker: PrismaClient | undefined

/** The web application's client, as role werkbrug_app; one for the process. */
export function appDatabase(): PrismaClient {
  app ??= connectDatabase(databaseUrl('DATABASE_URL'), { prepared: env().DATABASE_PREPARED })
  return app
}

/** The worker's client, as role werkbrug_worker; one for the process. */
export function workerDatabase(): PrismaClient {
  worker ??= connectDatabase(databaseUrl('DATABASE_WORKER_URL'), {
    statementTimeoutMillis: 300_000,
    transactionTimeoutMillis: 300_000,
  })
  return worker
}

/** Closes the clients of this process; for a graceful stop. */
export async function closeDatabases(): Promise<void> {
  await Promise.all([app?.$disconnect(), worker?.$disconnect()])
  app = undefined
  worker = undefined
}

/**
 * Repeats work when the connection was lost, at most twice and with a short pause. Only for work that may be done twice:
 * the first attempt can have been committed just before the connection broke.
 */
export async function retryIdempotent<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === 3 || !isDatabaseGone(error)) throw error
      await new Promise(resolve => setTimeout(resolve, 150 * attempt))
    }
  }
}
