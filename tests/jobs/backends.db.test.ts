import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { systemClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { childEnvironment, env } from '~/platform/env.server'
import { openQueue, type QueueAddress } from '~/platform/queue/queue-backend.server'
import { startWorker, type RunningWorker } from '../../workers/start-worker'
import { testDatabase, type TestDatabase } from '../setup/db'
import { plantJobWorld, type JobWorld } from './job-world'
import { hasRedisServer, startRedis, type TestRedis } from './redis-server'
import { testHandlers } from './test-handlers'
import { until } from './until'

const root = fileURLToPath(new URL('../..', import.meta.url))
const noMail = { clock: systemClock, send: () => Promise.resolve({ kind: 'later', reason: 'no mail here' } as const) }

let db: TestDatabase
let redis: TestRedis | undefined

beforeAll(async () => {
  db = await testDatabase()
  vi.stubEnv('DATABASE_WORKER_URL', db.workerUrl)
  vi.stubEnv('LOG_LEVEL', 'silent')
  redis = hasRedisServer() ? await startRedis() : undefined
})
afterAll(async () => {
  await closeDatabases()
  await redis?.close()
  await db.close()
})

test('both backends are there to be tested', context => {
  if (redis) return
  expect(env().CI, 'in continuous integration redis-server must be installed').toBe(false)
  context.skip('there is no redis-server here: the Redis backend is not tested')
})

describe.each(['postgres', 'redis'] as const)('with the queue in %s', kind => {
  let world: JobWorld
  const children: ChildProcess[] = []

  const address = (): QueueAddress => (kind === 'redis' ? { kind, url: redis?.url ?? '' } : { kind, url: db.workerUrl })
  const isThere = () => kind === 'postgres' || redis !== undefined

  beforeAll(async () => {
    world = await plantJobWorld(db)
  })
  afterAll(() => children.forEach(child => child.kill('SIGKILL')))

  async function wake(ids: string[]): Promise<void> {
    const queue = openQueue(address())
    await queue.add(ids.map(id => ({ id, name: 'test.make-organisation' })))
    await queue.close()
  }

  function inProcess(sweepMillis: number): Promise<RunningWorker> {
    return startWorker({
      handlers: testHandlers,
      delivery: noMail,
      clock: systemClock,
      queue: address(),
      concurrency: 5,
      sweepMillis,
    })
  }

  async function ownProcess(): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'tests/jobs/test-worker.ts')], {
      cwd: root,
      env: childEnvironment({
        DATABASE_WORKER_URL: db.workerUrl,
        LOG_LEVEL: 'silent',
        ...(kind === 'redis' && { REDIS_URL: address().url }),
      }),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    children.push(child)
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve())
      child.once('exit', code => reject(new Error(`the worker ended with ${code}`)))
    })
    return child
  }

  const allDone = (ids: string[]) => async () => (await world.states(ids)).every(state => state === 'done')
  const madeFor = async (prefix: string) => (await world.organisations()).filter(name => name.startsWith(prefix))

  test('a wake starts the work long before the next sweep', async context => {
    if (!isThere()) context.skip()
    const worker = await inProcess(60_000)
    await pause(500)
    const ids = await world.add('test.make-organisation', { name: 'woken #' }, { count: 20 })
    await wake(ids)
    await until('all are done', allDone(ids), 8_000)
    expect(await madeFor('woken')).toHaveLength(20)
    await worker.stop(2_000)
  })

  test('work whose wake was lost is found by the sweep', async context => {
    if (!isThere()) context.skip()
    const worker = await inProcess(150)
    const ids = await world.add('test.make-organisation', { name: 'forgotten #' }, { count: 3 })
    await until('all are done', allDone(ids))
    await worker.stop(2_000)
  })

  test('two workers woken twice for the same jobs do each once', async context => {
    if (!isThere()) context.skip()
    const workers = await Promise.all([inProcess(60_000), inProcess(60_000)])
    const ids = await world.add('test.make-organisation', { name: 'twice #' }, { count: 40 })
    await Promise.all([wake(ids), wake(ids)])
    await until('all are done', allDone(ids))
    expect(await madeFor('twice')).toHaveLength(40)
    await Promise.all(workers.map(worker => worker.stop(2_000)))
  })

  test('a worker process killed in the middle loses nothing and doubles nothing', async context => {
    if (!isThere()) context.skip()
    const ids = await world.add('test.make-organisation', { name: 'killed #', waitMillis: 120 }, { count: 40 })
    const victim = await ownProcess()
    await wake(ids)
    await until('some are done and some are in hand', async () => {
      const states = await world.states(ids)
      return states.filter(state => state === 'done').length >= 6 && states.includes('running')
    })
    victim.kill('SIGKILL')
    await until('the victim is gone', () => victim.signalCode === 'SIGKILL')
    const before = await world.states(ids)
    expect(before.filter(state => state === 'done').length).toBe((await madeFor('killed')).length)
    expect(before).toContain('running')

    const heir = await ownProcess()
    await until('all are done', allDone(ids), 20_000)
    const made = await madeFor('killed')
    expect(made).toHaveLength(40)
    expect(new Set(made).size).toBe(40)
    expect(await db.superuser.$queryRaw`select * from ctx.verify_chain(${world.networkId}::uuid)`).toEqual([])

    heir.kill('SIGTERM')
    await until('the heir ended by itself', () => heir.exitCode === 0, 8_000)
  }, 60_000)
})
