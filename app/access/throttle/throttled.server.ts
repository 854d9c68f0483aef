import pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { databaseUrl } from '~/platform/database-url.server'
import { fail, problem, type Result } from '~/platform/result'
import { asDatabaseAnswer } from '~/platform/web/database-answer.server'
import { bucketRules, bucketsOf, delaySeconds, waitText, type Attempt, type Bucket, type BucketName } from './buckets'

const day = 24 * 3600

interface Limiters {
  pool: pg.Pool
  gates: Record<BucketName, RateLimiterPostgres>
  /** How often a bucket was full today. */
  offences: RateLimiterPostgres
}

let limiters: Limiters | undefined

/** A pooler in transaction mode gives every query another connection, where a statement that was named before is unknown. */
function withoutStatementNames(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool) as (...words: unknown[]) => unknown
  const nameless = (first: unknown, ...rest: unknown[]) =>
    query(typeof first === 'object' ? { ...first, name: undefined } : first, ...rest)
  return Object.assign(pool, { query: nameless })
}

function open(): Limiters {
  const pool = new pg.Pool({
    connectionString: databaseUrl('DATABASE_URL'),
    max: 2,
    connectionTimeoutMillis: 2_500,
    allowExitOnIdle: true,
  })
  pool.on('error', () => undefined)
  const store = {
    storeClient: withoutStatementNames(pool),
    storeType: 'pool',
    schemaName: 'limits',
    tableName: 'attempt',
    tableCreated: true,
  }
  const gate = (name: BucketName) =>
    new RateLimiterPostgres({
      ...store,
      keyPrefix: name,
      points: bucketRules[name].points,
      duration: bucketRules[name].seconds,
    })
  return {
    pool,
    gates: { device: gate('device'), pair: gate('pair'), account: gate('account'), address: gate('address') },
    offences: new RateLimiterPostgres({ ...store, keyPrefix: 'offence', points: 1, duration: day }),
  }
}

/** Closes the counters' connections; for a graceful stop and for tests. */
export async function closeThrottle(): Promise<void> {
  const opened = limiters
  limiters = undefined
  await opened?.pool.end()
}

/** Counts one try in one bucket. Milliseconds to wait when it is full, otherwise 0. */
async function count({ gates, offences }: Limiters, bucket: Bucket): Promise<number> {
  const gate = gates[bucket.name]
  const rule = bucketRules[bucket.name]
  try {
    await gate.consume(bucket.key)
    return 0
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw asDatabaseAnswer(refused)
    if (refused.consumedPoints !== rule.points + 1) return refused.msBeforeNext
    const { consumedPoints } = await offences.penalty(`${bucket.name}:${bucket.key}`)
    const seconds = delaySeconds(rule, consumedPoints)
    await gate.block(bucket.key, seconds)
    return seconds * 1000
  }
}

/** A right secret takes its own try back, and forgets the delays of its own device or pair. */
async function forgive({ gates, offences }: Limiters, bucket: Bucket): Promise<void> {
  if (bucket.name === 'account' || bucket.name === 'address') {
    await gates[bucket.name].reward(bucket.key)
    return
  }
  await Promise.all([gates[bucket.name].delete(bucket.key), offences.delete(`${bucket.name}:${bucket.key}`)])
}

/**
 * Runs work that checks a secret, unless there were too many tries: then the work is not done at all and the problem
 * `access.wait` says how long. The try counts before the work, so that many at once gain nothing.
 */
export async function throttled<T>(attempt: Attempt, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const opened = (limiters ??= open())
  const buckets = bucketsOf(attempt)
  const waits = await Promise.all(buckets.map(bucket => count(opened, bucket)))
  const wait = Math.max(...waits)
  if (wait > 0) return fail(problem('', 'access.wait', undefined, waitText(wait)))
  const result = await work()
  if (result.ok) await Promise.all(buckets.map(bucket => forgive(opened, bucket)))
  return result
}
