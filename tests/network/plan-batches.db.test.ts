import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { CloseInput } from '~/areas/network/audits/audit-inputs'
import { closeAudit } from '~/areas/network/audits/close-audit.server'
import { relationsOfAudit } from '~/areas/network/audits/relations.page.server'
import { applyBatch, undoBatch } from '~/areas/network/plan/apply-batch.server'
import { batchJobName, mostAtOnce, type BatchChange } from '~/areas/network/plan/batch'
import { batchPage } from '~/areas/network/plan/batch.page.server'
import { chooseStrategy } from '~/areas/network/plan/choose-strategy.server'
import { startBatch, stopBatch, takeBatchBack } from '~/areas/network/plan/start-batch.server'
import { as, asWorkerFor, crm, good, now, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
let auditId: string
const all = mostAtOnce + 20

const strategy = (input: object): BatchChange => ({ kind: 'strategy', input: { strategy: 'release', ...input } })
const action: BatchChange = { kind: 'action', input: { title: 'Bellen', dueOn: '2026-12-01' } }
const start = (text: string, seen: number, change: BatchChange, who = world.manager) =>
  as(db, who, ctx => startBatch(ctx, auditId, { search: new URLSearchParams(text), seen }, change))
const page = (batchId: string) => as(db, world.manager, ctx => batchPage(ctx, auditId, batchId))
const back = (batchId: string) => as(db, world.colleague, ctx => takeBatchBack(ctx, auditId, batchId))
const count = async (text: string) =>
  (await as(db, world.manager, ctx => relationsOfAudit(ctx, auditId, new URLSearchParams(text)))).found
const first = async (text: string) =>
  (await as(db, world.manager, ctx => relationsOfAudit(ctx, auditId, new URLSearchParams(text)))).rows[0]!.id
const codes = (result: { ok: boolean; problems?: { code: string }[] }) => result.problems?.map(one => one.code)

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  const createdAt = new Date('2026-01-01')
  await db.superuser.employer.createMany({
    data: Array.from({ length: all }, (_, index) => ({
      id: randomUUID(),
      networkId: world.networkId,
      name: `Werk ${index < 30 ? 'klein' : 'groot'} ${index}`,
      relationState: 'existing',
      importance: 2,
      strength: 3,
      ownerId: world.colleague,
      createdAt,
      updatedAt: createdAt,
    })),
  })
  const input = CloseInput.parse({ title: 'Audit', period: '2026-Q4', goal: 'meer plekken' })
  auditId = good(await as(db, world.manager, ctx => closeAudit(ctx, input))).auditId
}, 180_000)
afterAll(() => db.close())

test('all that the filter keeps get a strategy as one act, which is taken back as one', async () => {
  expect(codes(await start('q=klein', 30, strategy({})))).toEqual(['choice-without-reason'])
  expect(await start('q=klein', 29, strategy({ reason: 'x' }))).toMatchObject({
    ok: false,
    problems: [{ code: 'batch-other-count', found: '30', expected: '29' }],
  })
  expect(codes(await start('q=niemand', 0, strategy({ reason: 'x' })))).toEqual(['batch-none'])
  expect(await db.superuser.planBatch.count()).toBe(0)
  const { batchId, done } = good(await start('q=klein', 30, strategy({ reason: 'eerst rust' })))
  expect(done).toEqual({ changed: 30, same: 0, gone: 0 })
  expect([await count('strategy=release'), await count('other=yes')]).toEqual([30, 30])
  expect(await page(batchId)).toMatchObject({
    state: 'done',
    chosen: 30,
    running: null,
    may: { undo: true, stop: false },
  })
  const relationId = await first('q=klein')
  good(
    await as(db, world.manager, ctx =>
      chooseStrategy(ctx, auditId, [relationId], { strategy: 'revive', reason: 'toch' }),
    ),
  )
  expect(good(await back(batchId))).toEqual({ returned: 29, kept: 1 })
  expect(codes(await back(batchId))).toEqual(['batch-gone'])
  expect([await count('strategy=release'), await count('strategy=revive')]).toEqual([0, 1])
  expect(await page(batchId)).toMatchObject({
    state: 'undone',
    counts: { returned: 29, kept: 1 },
    may: { undo: false },
  })
  await expect(as(db, stranger.manager, ctx => batchPage(ctx, auditId, batchId))).rejects.toThrow(NotFoundError)
  const events = await db.superuser.event.findMany({
    where: { subjectId: auditId, kind: { startsWith: 'network.audit-batch' } },
    orderBy: { id: 'asc' },
  })
  expect(events.map(one => one.kind)).toEqual([
    'network.audit-batch-asked',
    'network.audit-batch-done',
    'network.audit-batch-undone',
  ])
})

test('an action for all is a task for each; taking it back calls off what is open and keeps what is done', async () => {
  const { batchId, done } = good(await start('q=klein', 30, action))
  expect(done).toEqual({ changed: 30, same: 0, gone: 0 })
  expect(good(await start('q=klein', 30, action)).done).toEqual({ changed: 0, same: 30, gone: 0 })
  const tasks = await db.superuser.planAction.findMany({ where: { batchId }, select: { taskId: true } })
  await db.superuser.task.update({ where: { id: tasks[0]!.taskId }, data: { state: 'done', doneAt: now } })
  expect(good(await back(batchId))).toEqual({ returned: 29, kept: 1 })
  const states = await db.superuser.task.groupBy({ by: ['state'], where: { title: 'Bellen' }, _count: true })
  expect(Object.fromEntries(states.map(one => [one.state, one._count]))).toEqual({ cancelled: 29, done: 1 })
})

test('a large act goes on in the background, tells how far it is, and what was stopped leaves nothing', async () => {
  const asked = good(await start('', all, strategy({ reason: 'alles rustig' })))
  expect(asked.done).toBeNull()
  const [job] = await db.superuser.job.findMany({ where: { name: batchJobName } })
  expect(job?.payload).toEqual({ auditId, batchId: asked.batchId, membershipId: world.manager, act: 'apply' })
  expect(await page(asked.batchId)).toMatchObject({
    state: 'running',
    running: { percent: 0, failed: false },
    may: { undo: false, stop: true },
  })
  const inBackground = (batchId: string, onProgress = async (_done: number, _total: number) => {}) =>
    asWorkerFor(db, world.networkId, world.manager, ctx => applyBatch(ctx, auditId, batchId, { onProgress }))
  await expect(
    inBackground(asked.batchId, async done => {
      if (done === all) throw new Error('cancelled')
    }),
  ).rejects.toThrow('cancelled')
  expect(await count('strategy=release')).toBe(0)
  good(await as(db, world.manager, ctx => stopBatch(ctx, auditId, asked.batchId)))
  expect(codes(await inBackground(asked.batchId))).toEqual(['batch-gone'])
  expect((await db.superuser.job.findUniqueOrThrow({ where: { id: job!.id } })).state).toBe('cancelled')
  expect(await page(asked.batchId)).toMatchObject({ state: 'stopped', may: { undo: false, stop: false } })

  const again = good(await start('', all, strategy({ reason: 'alles rustig' })))
  const told: number[] = []
  const done = await inBackground(again.batchId, async (some, total) => {
    told.push(some / total)
  })
  expect(good(done)).toEqual({ changed: all, same: 0, gone: 0 })
  expect(told).toEqual([200 / all, 1])
  expect(await count('strategy=release')).toBe(all)
  expect(good(await back(again.batchId))).toBeNull()
  expect(await page(again.batchId)).toMatchObject({ state: 'undoing', may: { stop: true } })
  const undone = await asWorkerFor(db, world.networkId, world.manager, ctx => undoBatch(ctx, auditId, again.batchId))
  expect(good(undone)).toEqual({ returned: all, kept: 0 })
  expect(await count('strategy=release')).toBe(0)
})
