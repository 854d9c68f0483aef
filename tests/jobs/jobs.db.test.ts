import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runAsSystem } from '~/access/run.server'
import { fixedClock, systemClock } from '~/platform/clock.server'
import { closeDatabases } from '~/platform/database.server'
import { closeQueue } from '~/platform/queue/wake-queue.server'
import { fail, problem } from '~/platform/result'
import { createJobRunner } from '../../workers/parts/job-runner'
import { planSchedules } from '../../workers/parts/scheduler'
import { testDatabase, type TestDatabase } from '../setup/db'
import { plantJobWorld, type JobWorld } from './job-world'
import { testHandlers } from './test-handlers'
import { until } from './until'

let db: TestDatabase
let world: JobWorld

beforeAll(async () => {
  db = await testDatabase()
  vi.stubEnv('DATABASE_WORKER_URL', db.workerUrl)
  vi.stubEnv('LOG_LEVEL', 'silent')
  world = await plantJobWorld(db)
})
afterAll(async () => {
  await closeQueue()
  await closeDatabases()
  await db.close()
})

const runner = (clock = systemClock) => createJobRunner({ handlers: testHandlers, clock, concurrency: 4 })
const jobRow = (id: string | undefined) => db.superuser.job.findUniqueOrThrow({ where: { id } })

test('eight runners at once do each of 120 jobs exactly once', async () => {
  const ids = await world.add('test.make-organisation', { name: 'parallel #' }, { count: 120 })
  await Promise.all(Array.from({ length: 8 }, () => runner().runDue()))
  await until('all done', async () => (await world.states(ids)).every(state => state === 'done'))
  const made = (await world.organisations()).filter(name => name.startsWith('parallel'))
  expect(made).toHaveLength(120)
  expect(new Set(made).size).toBe(120)
  expect(await db.superuser.job.count({ where: { id: { in: ids }, attempts: 1 } })).toBe(120)
  expect(await db.superuser.$queryRaw`select * from ctx.verify_chain(${world.networkId}::uuid)`).toEqual([])
})

test('a job of the future waits until it is due', async () => {
  const start = new Date()
  const clock = fixedClock(start)
  const [id = ''] = await world.add(
    'test.make-organisation',
    { name: 'later' },
    { dueAt: new Date(start.getTime() + 60_000) },
  )
  await runner(clock).run(id)
  expect((await jobRow(id)).state).toBe('waiting')
  clock.moveTo(new Date(start.getTime() + 60_000))
  await runner(clock).runDue()
  expect((await jobRow(id)).state).toBe('done')
})

test('a refused use case saves nothing, is not tried again, and its reason holds no personal data', async () => {
  const [id] = await world.add('test.refuse', {})
  await runner().runDue()
  const row = await jobRow(id)
  expect(row).toMatchObject({ state: 'failed', attempts: 1, lastError: 'name: required' })
  expect(await world.organisations()).not.toContain('half')
})

test('a job that breaks is tried again with growing pauses, then fails, and its reason holds no personal data', async () => {
  const start = new Date()
  const clock = fixedClock(start)
  const [id] = await world.add('test.break-down', {})
  const pauses: number[] = []
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await runner(clock).runDue()
    const row = await jobRow(id)
    expect(row.attempts).toBe(attempt)
    pauses.push((row.dueAt.getTime() - clock.now().getTime()) / 1_000)
    expect(row.lastError).toMatch(/^TypeError/)
    expect(row.lastError).not.toMatch(/Jan|example/)
    clock.moveTo(row.dueAt)
  }
  expect(pauses.slice(0, 4)).toEqual([10, 20, 40, 80])
  expect((await jobRow(id)).state).toBe('failed')
})

test('a payload that does not fit fails at once and names the field', async () => {
  const [id] = await world.add('test.take-steps', { steps: 'three' })
  await runner().runDue()
  expect(await jobRow(id)).toMatchObject({ state: 'failed', lastError: 'payload does not fit: steps' })
})

test('a job with a name that this version does not know waits', async () => {
  const [id] = await world.add('test.of-tomorrow', {})
  await runner().runDue()
  expect(await jobRow(id)).toMatchObject({ state: 'waiting', attempts: 0 })
})

test('a job shows its progress while it runs, and ends between two steps when it is cancelled', async () => {
  const [id] = await world.add('test.take-steps', { steps: 200 })
  const round = runner().runDue()
  await until('progress is shown', async () => ((await jobRow(id)).progress as { done: number } | null)?.done === 3)
  await db.superuser.job.update({ where: { id }, data: { state: 'cancelled' } })
  await round
  const row = await jobRow(id)
  expect(row.state).toBe('cancelled')
  expect((row.progress as { done: number }).done).toBeLessThan(10)
})

test('work that is cancelled before its commit leaves nothing', async () => {
  const [id] = await world.add('test.make-organisation', { name: 'cancelled in time', waitMillis: 400 })
  const round = runner().runDue()
  await until('it runs', async () => (await jobRow(id)).state === 'running')
  await db.superuser.job.update({ where: { id }, data: { state: 'cancelled' } })
  await round
  expect((await jobRow(id)).state).toBe('cancelled')
  expect(await world.organisations()).not.toContain('cancelled in time')
})

test('a runner that lost its lease cannot commit, and the other does the work once', async () => {
  const clock = fixedClock(new Date())
  const [id = ''] = await world.add('test.make-organisation', { name: 'fenced', waitMillis: 500 })
  const slow = runner(clock).run(id)
  await until('it runs', async () => (await jobRow(id)).state === 'running')
  const later = fixedClock(new Date(clock.now().getTime() + 61_000))
  await Promise.all([slow, runner(later).runDue()])
  expect(await jobRow(id)).toMatchObject({ state: 'done', attempts: 2 })
  expect((await world.organisations()).filter(name => name === 'fenced')).toHaveLength(1)
})

test('a job that dies in every worker is given up after its attempts', async () => {
  const clock = fixedClock(new Date())
  const [id] = await world.add('test.make-organisation', { name: 'poison' })
  await db.superuser.job.update({
    where: { id },
    data: { state: 'running', attempts: 5, leaseUntil: new Date(clock.now().getTime() - 1_000) },
  })
  await runner(clock).runDue()
  expect(await jobRow(id)).toMatchObject({ state: 'failed', lastError: 'stopped-too-often' })
})

test('a stop lays down what does not finish in time, and the attempt does not count', async () => {
  const [id = ''] = await world.add('test.make-organisation', { name: 'laid down', waitMillis: 3_000 })
  const stopped = runner()
  const work = stopped.run(id)
  await until('it runs', async () => (await jobRow(id)).state === 'running')
  await stopped.stop(100)
  await work
  expect(await jobRow(id)).toMatchObject({ state: 'waiting', attempts: 0 })
  expect(await world.organisations()).not.toContain('laid down')
  await runner().runDue()
  expect((await world.organisations()).filter(name => name === 'laid down')).toHaveLength(1)
})

test('a change that is rolled back leaves no job, and the same key is planned once', async () => {
  const plan = (key: string) => ({
    name: 'test.take-steps',
    payload: { steps: 1 },
    dedupeKey: key,
    dueAt: new Date(Date.now() + 3_600_000),
  })
  await runAsSystem(world.networkId, 'test', async ctx => {
    ctx.enqueue(plan('rolled-back'))
    return fail(problem('', 'required'))
  })
  await runAsSystem(world.networkId, 'test', async ctx => ctx.enqueue(plan('once')))
  await runAsSystem(world.networkId, 'test', async ctx => ctx.enqueue(plan('once')))
  expect(await db.superuser.job.count({ where: { dedupeKey: 'rolled-back' } })).toBe(0)
  expect(await db.superuser.job.count({ where: { dedupeKey: 'once' } })).toBe(1)
})

test('four planners write each slot of a schedule once, for each network, and pass over jobs they do not have', async () => {
  const schedules = [
    { job: 'test.take-steps', rhythm: { everyMinutes: 15 }, scope: 'network' },
    { job: 'test.of-tomorrow', rhythm: { everyMinutes: 15 }, scope: 'network' },
  ] as const
  const at = new Date('2026-11-23T10:07:00Z')
  const rounds = await Promise.all(Array.from({ length: 4 }, () => planSchedules(schedules, runner().names, at)))
  expect(rounds.reduce((sum, count) => sum + count, 0)).toBe(1)
  expect(await planSchedules(schedules, runner().names, new Date('2026-11-23T10:14:59Z'))).toBe(0)
  expect(await planSchedules(schedules, runner().names, new Date('2026-11-23T10:15:00Z'))).toBe(1)
})
