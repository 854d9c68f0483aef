import { createPostgresBackend, Queue, Worker, type Processor } from 'bullmq'
import { Redis } from 'ioredis'
import { queueName, queueSchema } from '../migrations/queue-schema'

/** Where the queue lives: a Redis, or a schema of its own in PostgreSQL. */
export type QueueAddress = { kind: 'redis'; url: string } | { kind: 'postgres'; url: string }

export interface Wake {
  id: string
}

export interface QueueHandle {
  add(jobs: readonly { id: string; name: string }[]): Promise<void>
  ready(): Promise<void>
  close(): Promise<void>
}

export interface ListenerHandle {
  ready(): Promise<void>
  /** Takes no new work and waits for what is in hand. */
  close(): Promise<void>
}

const swallow = () => undefined

/** `true`, not a count or an age: those can run a job twice. The history is in our own table. */
const entryOptions = { removeOnComplete: true, removeOnFail: true, attempts: 1 }

function postgresConnection(url: string, max: number) {
  return { connectionString: url, schema: queueSchema, max, connectionTimeoutMillis: 2_500 }
}

function redisConnection(url: string, blocking: boolean): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: blocking ? null : 1,
    enableOfflineQueue: blocking,
    connectTimeout: 2_500,
    lazyConnect: !blocking,
  })
  redis.on('error', swallow)
  return redis
}

/** Opens the sending side of the queue. Errors of the connection come out of `add`, never as an unhandled event. */
export function openQueue(address: QueueAddress): QueueHandle {
  const redis = address.kind === 'redis' ? redisConnection(address.url, false) : undefined
  const queue = redis
    ? new Queue<Wake>(queueName, { connection: redis })
    : new Queue(queueName, { connection: postgresConnection(address.url, 2) }, createPostgresBackend)
  queue.on('error', swallow)
  return {
    ready: async () => void (await queue.waitUntilReady()),
    add: async jobs => {
      if (redis?.status === 'wait') await redis.connect()
      await queue.addBulk(
        jobs.map(job => ({ name: job.name, data: { id: job.id }, opts: { ...entryOptions, jobId: job.id } })),
      )
    },
    close: async () => {
      await queue.close().catch(swallow)
      redis?.disconnect()
    },
  }
}

/** Listens to the queue with as many jobs in hand as `concurrency`. */
export function openListener(
  address: QueueAddress,
  concurrency: number,
  wake: (id: string) => Promise<void>,
): ListenerHandle {
  const work: Processor<Wake> = entry => wake(entry.data.id)
  const redis = address.kind === 'redis' ? redisConnection(address.url, true) : undefined
  const shared = { concurrency, lockDuration: 60_000, maxStalledCount: 3 }
  const worker = redis
    ? new Worker<Wake>(queueName, work, { connection: redis, ...shared })
    : new Worker(
        queueName,
        work,
        { connection: postgresConnection(address.kind === 'postgres' ? address.url : '', concurrency + 1), ...shared },
        createPostgresBackend,
      )
  worker.on('error', swallow)
  return {
    ready: async () => void (await worker.waitUntilReady()),
    close: async () => {
      await worker.close().catch(swallow)
      redis?.disconnect()
    },
  }
}
