import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { enterSystem } from '~/access/enter.server'
import { NotFoundError } from '~/access/errors'
import { inContext } from '~/access/transaction.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { addTask } from '~/areas/engagement/add-task.server'
import { handOverTask, takeBackTask } from '~/areas/engagement/hand-over-task.server'
import { makePromise } from '~/areas/engagement/make-promise.server'
import { PromiseInput } from '~/areas/engagement/promise'
import { snoozeTask, unsnoozeTask } from '~/areas/engagement/snooze-task.server'
import { endPromiseTask, steerTask } from '~/areas/engagement/steer-task.server'
import { tasksPage } from '~/areas/engagement/task-list.page.server'
import { taskPage } from '~/areas/engagement/task.page.server'
import { tellLateTasks } from '~/areas/engagement/tell-late-tasks.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let stranger: Crm
let coordinator: string
let employerId: string

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  coordinator = await world.member(world.town, 'network_coordinator', 'Coby Netwerk')
  const input = NewEmployerInput.parse({ name: 'Drukkerij Later' })
  employerId = good(await as(db, world.manager, ctx => addEmployer(ctx, input))).employerId
})
afterAll(() => db.close())

const add = async (title: string, dueOn = '2026-11-05') =>
  good(await as(db, world.manager, ctx => addTask(ctx, { title, dueOn, employerId }))).taskId
const row = (id: string) => db.superuser.task.findUniqueOrThrow({ where: { id } })
const kindsOf = async (subjectId: string) =>
  (await db.superuser.event.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })).map(one => one.kind)
const inBackground = <T>(work: (ctx: Ctx<SystemActor>) => Promise<T>, at: string) =>
  inContext({ client: db.worker, now: new Date(at), enter: tx => enterSystem(tx, world.networkId, 'test') }, work)

test('a task that is put off keeps its first day and counts; undo brings it back', async () => {
  const id = await add('offerte nalopen')
  good(await as(db, world.manager, ctx => snoozeTask(ctx, id, { until: 'tomorrow' })))
  const moved = good(await as(db, world.manager, ctx => snoozeTask(ctx, id, { dueOn: '2026-12-01' })))
  expect(moved).toMatchObject({ before: '2026-11-06', dueOn: '2026-12-01', isLater: true })
  expect(await row(id)).toMatchObject({ snoozed: 2, firstDueOn: new Date('2026-11-05'), revision: 2 })
  good(await as(db, world.manager, ctx => unsnoozeTask(ctx, id, '2026-11-06')))
  good(await as(db, world.manager, ctx => unsnoozeTask(ctx, id, '2026-11-05')))
  expect(await row(id)).toMatchObject({ snoozed: 0, firstDueOn: null, dueOn: new Date('2026-11-05') })
  expect((await as(db, world.manager, ctx => unsnoozeTask(ctx, id, '2026-11-01'))).ok).toBe(false)
  expect(await as(db, world.manager, ctx => snoozeTask(ctx, id, { dueOn: '2026-11-01' }))).toMatchObject({
    ok: false,
    problems: [{ path: 'dueOn', code: 'in-past', found: '2026-11-01' }],
  })
  expect(await kindsOf(id)).toEqual([
    'engagement.task-added',
    'engagement.task-snoozed',
    'engagement.task-snoozed',
    'engagement.task-unsnoozed',
    'engagement.task-unsnoozed',
  ])
})

test('a colleague gets a task with a note, and it can be taken back', async () => {
  const id = await add('rooster bespreken')
  const given = { ownerId: world.colleague, note: 'Zij kennen jou' }
  good(await as(db, world.manager, ctx => handOverTask(ctx, id, given)))
  const theirs = (await as(db, world.colleague, ctx => tasksPage(ctx))).tasks.find(one => one.id === id)
  expect(theirs?.handed).toEqual({ by: 'Ada Manager', note: 'Zij kennen jou' })
  const page = await as(db, world.manager, ctx => taskPage(ctx, id))
  expect(page).toMatchObject({ owner: 'Sam School', isMine: false, mayTakeBack: true })
  expect(page.takers.map(one => one.id)).not.toContain(world.colleague)
  expect((await as(db, world.colleague, ctx => takeBackTask(ctx, id))).ok).toBe(false)
  expect(good(await as(db, world.manager, ctx => takeBackTask(ctx, id)))).toMatchObject(given)
  expect(await row(id)).toMatchObject({ ownerId: world.manager, handedById: null, handOverNote: null })
  const nobody = await as(db, world.manager, ctx => handOverTask(ctx, id, { ownerId: stranger.manager }))
  expect(nobody).toMatchObject({ ok: false, problems: [{ path: 'ownerId', code: 'not-found' }] })
})

test('the task of a promise asks whether it was kept, and the promise follows what happens to the task', async () => {
  const input = PromiseInput.parse({ by: 'us', what: 'drie profielen sturen', dueOn: '2026-11-06' })
  const { promiseId } = good(await as(db, world.manager, ctx => makePromise(ctx, employerId, input)))
  const { id } = await db.superuser.task.findFirstOrThrow({ where: { dedupeKey: `promise:${promiseId}` } })
  const promise = () => db.superuser.promise.findUniqueOrThrow({ where: { id: promiseId } })
  expect(await as(db, world.manager, ctx => steerTask(ctx, id, 'finish'))).toMatchObject({
    ok: false,
    problems: [{ code: 'kept-or-broken' }],
  })
  expect(await row(id)).toMatchObject({ state: 'open' })
  good(await as(db, world.manager, ctx => endPromiseTask(ctx, id, 'break')))
  expect([(await promise()).state, (await row(id)).state]).toEqual(['broken', 'done'])
  good(await as(db, world.manager, ctx => steerTask(ctx, id, 'reopen')))
  expect([(await promise()).state, (await row(id)).state]).toEqual(['open', 'open'])
  good(await as(db, world.manager, ctx => handOverTask(ctx, id, { ownerId: world.colleague })))
  expect((await promise()).ownerId).toBe(world.colleague)
  good(await as(db, world.manager, ctx => steerTask(ctx, id, 'cancel')))
  expect([(await promise()).state, (await row(id)).state]).toEqual(['dropped', 'cancelled'])
})

test('what stays overdue is told once, to the substitute and to the coordinator, until it is no longer late', async () => {
  await db.superuser.task.updateMany({ data: { state: 'cancelled' }, where: { state: 'open' } })
  await db.superuser.employer.update({
    where: { id: employerId },
    data: { ownerId: world.manager, backupOwnerId: world.colleague },
  })
  const id = await add('subsidie uitzoeken', '2026-11-03')
  const loose = good(
    await as(db, world.manager, ctx => addTask(ctx, { title: 'zonder werkgever', dueOn: '2026-11-03' })),
  ).taskId
  const told = async (ownerId: string) =>
    (await as(db, ownerId, ctx => tasksPage(ctx))).tasks.map(one => [one.titleKey, one.params.who, one.to])
  expect(good(await inBackground(tellLateTasks, '2026-11-05T06:00:00Z'))).toMatchObject({ substitutes: 0 })
  const third = good(await inBackground(tellLateTasks, '2026-11-06T06:00:00Z'))
  expect(third).toEqual({ substitutes: 1, coordinators: 1, untold: 0 })
  expect(await told(world.colleague)).toEqual([['tasks.titles.lateWith', 'Ada Manager', `/tasks/${id}`]])
  expect(await told(coordinator)).toEqual([['tasks.titles.lateTasksOf', 'Ada Manager', '/tasks?of=all&late=1']])
  expect(await kindsOf(id)).toContain('engagement.late-task-told')
  const again = good(await inBackground(tellLateTasks, '2026-11-10T06:00:00Z'))
  expect(again).toEqual({ substitutes: 0, coordinators: 0, untold: 0 })
  good(await as(db, world.manager, ctx => snoozeTask(ctx, id, { dueOn: '2026-11-20' })))
  expect(await told(world.colleague)).toEqual([])
  good(await as(db, world.manager, ctx => steerTask(ctx, loose, 'finish')))
  good(await inBackground(tellLateTasks, '2026-11-11T06:00:00Z'))
  expect(await told(coordinator)).toEqual([])
})

test('another network finds nothing and changes nothing', async () => {
  const id = await add('alleen voor ons')
  await expect(as(db, stranger.manager, ctx => taskPage(ctx, id))).rejects.toThrow(NotFoundError)
  await expect(as(db, stranger.manager, ctx => snoozeTask(ctx, id, { until: 'tomorrow' }))).rejects.toThrow(
    NotFoundError,
  )
  await expect(as(db, stranger.manager, ctx => handOverTask(ctx, id, { ownerId: world.colleague }))).rejects.toThrow(
    NotFoundError,
  )
  const changed = await as(db, stranger.manager, ctx =>
    ctx.db.task.updateMany({ where: { id }, data: { title: 'van ons' } }),
  )
  expect(changed.count).toBe(0)
})
