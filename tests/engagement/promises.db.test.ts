import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { makePromise } from '~/areas/engagement/make-promise.server'
import { PromiseInput } from '~/areas/engagement/promise'
import { promisesWith } from '~/areas/engagement/promises.page.server'
import { steerPromise } from '~/areas/engagement/steer-promise.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let stranger: Crm
let employerId: string

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  const input = NewEmployerInput.parse({ name: 'Drukkerij Woord' })
  employerId = good(await as(db, world.manager, ctx => addEmployer(ctx, input))).employerId
})
afterAll(() => db.close())

const promise = (more: object = {}) =>
  PromiseInput.parse({ by: 'us', what: 'drie profielen sturen', dueOn: '2026-11-06', ...more })
const make = async (more: object = {}, who = world.manager) =>
  good(await as(db, who, ctx => makePromise(ctx, employerId, promise(more)))).promiseId
const steer = (id: string, act: 'keep' | 'break' | 'drop' | 'reopen', at?: Date) =>
  as(db, world.colleague, ctx => steerPromise(ctx, id, act), at)
const taskOf = (id: string) => db.superuser.task.findFirstOrThrow({ where: { dedupeKey: `promise:${id}` } })
const page = (who = world.colleague, at?: Date) => as(db, who, ctx => promisesWith(ctx, employerId), at)

test('our promise is a task for its day, theirs a task to ask after it on the working day after', async () => {
  const ours = await make()
  expect(await taskOf(ours)).toMatchObject({ ownerId: world.manager, dueOn: new Date('2026-11-06'), state: 'open' })
  const theirs = await make({ by: 'them', what: 'het rooster mailen', ownerId: world.colleague })
  expect(await taskOf(theirs)).toMatchObject({
    ownerId: world.colleague,
    dueOn: new Date('2026-11-09'),
    titleKey: 'engagement.tasks.promiseTheirs',
  })
  expect((await page()).open).toMatchObject([
    { what: 'drie profielen sturen', by: 'us', owner: 'Ada Manager', organisation: 'Gemeente Proef', isLate: false },
    { what: 'het rooster mailen', by: 'them', owner: 'Sam School' },
  ])
  expect((await page(world.manager, new Date('2026-11-07T09:00:00Z'))).open.map(one => one.isLate)).toEqual([
    true,
    true,
  ])
  const story = await as(db, world.manager, ctx => employerStoryPage(ctx, employerId, new URLSearchParams()))
  expect(story.tasks).toEqual([])
  expect(JSON.stringify(story.story)).toContain('engagement.promise-made')
  good(await steer(ours, 'keep'))
  good(await steer(theirs, 'drop'))
})

test('how a promise ended settles its task and counts; opening it again undoes both', async () => {
  const id = await make({ what: 'bellen over de rondleiding' })
  good(await steer(id, 'break'))
  expect(await taskOf(id)).toMatchObject({ state: 'done', doneById: world.colleague })
  expect((await page()).ended).toEqual([{ side: 'us', kept: 1, broken: 1, rate: 0.5 }])
  expect((await steer(id, 'keep')).ok).toBe(false)
  good(await steer(id, 'reopen'))
  expect(await taskOf(id)).toMatchObject({ state: 'open', doneAt: null, doneById: null })
  good(await steer(id, 'keep'))
  expect((await page()).ended).toEqual([{ side: 'us', kept: 2, broken: 0, rate: 1 }])
  const kinds = await db.superuser.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  expect(kinds.map(event => event.kind.replace('engagement.promise-', ''))).toEqual([
    'made',
    'broken',
    'reopened',
    'kept',
  ])
})

test('a day that is over, or an owner who is not there, is refused and leaves nothing', async () => {
  const before = await db.superuser.promise.count()
  const past = await as(db, world.manager, ctx => makePromise(ctx, employerId, promise({ dueOn: '2026-11-01' })))
  expect(past).toMatchObject({ ok: false, problems: [{ path: 'dueOn', code: 'in-past', found: '2026-11-01' }] })
  const elsewhere = promise({ ownerId: stranger.manager })
  const unknown = await as(db, world.manager, ctx => makePromise(ctx, employerId, elsewhere))
  expect(unknown).toMatchObject({ ok: false, problems: [{ path: 'ownerId', code: 'not-found' }] })
  expect(await db.superuser.promise.count()).toBe(before)
  expect(PromiseInput.safeParse({ by: 'us', what: '', dueOn: '2026-02-30' }).success).toBe(false)
})

test('another network finds neither the employer nor the promise', async () => {
  const id = await make({ what: 'iets onder ons' })
  await expect(as(db, stranger.manager, ctx => makePromise(ctx, employerId, promise()))).rejects.toThrow(NotFoundError)
  await expect(as(db, stranger.manager, ctx => steerPromise(ctx, id, 'keep'))).rejects.toThrow(NotFoundError)
  expect((await page(stranger.manager)).open).toEqual([])
})
