import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { activitiesPage, nextActivityWith } from '~/areas/engagement/activities/activities.page.server'
import { ActivityInput } from '~/areas/engagement/activities/activity-input'
import { removeActivity, saveActivity } from '~/areas/engagement/activities/save-activity.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let stranger: Crm
let coordinator: string

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  coordinator = await world.member(world.town, 'network_coordinator', 'Cora Netwerk')
})
afterAll(() => db.close())

const page = (who: string, search = '') => as(db, who, ctx => activitiesPage(ctx, new URLSearchParams(search)))
const lunch = (more: object = {}) =>
  ActivityInput.parse({
    nameNl: 'Lunch op de werkvloer',
    nameEn: 'Lunch at work',
    minLevel: 1,
    ladderSteps: [5],
    needs: ['staff'],
    benefitNl: 'a',
    benefitEn: 'a',
    effectNl: 'b',
    effectEn: 'b',
    employerHours: 0.5,
    networkHours: 0.5,
    version: 1,
    ...more,
  })

test('a network adapts its catalogue by versions; others keep the sample, and only the coordinator may', async () => {
  await expect(as(db, world.manager, ctx => saveActivity(ctx, lunch()))).rejects.toThrow(NotFoundError)
  expect(good(await as(db, coordinator, ctx => saveActivity(ctx, lunch())))).toEqual({ version: 2 })
  expect(await as(db, coordinator, ctx => saveActivity(ctx, lunch()))).toMatchObject({
    ok: false,
    problems: [{ code: 'changed-meanwhile' }],
  })
  const own = await page(world.manager, 'q=lunch')
  expect([own.version, own.isOwn, own.all, own.activities.map(one => one.key)]).toEqual([2, true, 18, ['own-1']])
  expect(await page(stranger.manager)).toMatchObject({ version: 1, isOwn: false, all: 17 })
  const dearer = lunch({ key: 'own-1', employerHours: 9, version: 2 })
  expect(good(await as(db, coordinator, ctx => saveActivity(ctx, dearer)))).toEqual({ version: 3 })
  expect(await as(db, coordinator, ctx => saveActivity(ctx, { ...dearer, version: 3 }))).toMatchObject({
    ok: false,
    problems: [{ code: 'nothing-changed' }],
  })
  await expect(as(db, coordinator, ctx => saveActivity(ctx, lunch({ key: 'nergens', version: 3 })))).rejects.toThrow(
    NotFoundError,
  )
  expect(good(await as(db, coordinator, ctx => removeActivity(ctx, 'own-1', 3)))).toEqual({ version: 4 })
  expect((await page(world.manager)).all).toBe(17)
  expect(await db.superuser.template.count({ where: { networkId: world.networkId, status: 'active' } })).toBe(1)
})

test('the next activity follows from the confirmed level and the needs that the tables tell', async () => {
  const id = randomUUID()
  await db.superuser.employer.create({
    data: { id, networkId: world.networkId, name: 'Bakkerij', level: 2, createdAt: now, updatedAt: now },
  })
  const next = () => as(db, world.manager, ctx => nextActivityWith(ctx, id, 2))
  expect(await next()).toMatchObject({ level: 3, known: [], best: { activity: { key: 'taster-day' }, serves: [] } })
  await db.superuser.vacancy.create({
    data: {
      networkId: world.networkId,
      employerId: id,
      title: 'Inpak',
      status: 'open',
      createdAt: now,
      updatedAt: now,
    },
  })
  expect(await next()).toMatchObject({
    known: [{ need: 'staff', n: 1 }],
    best: { activity: { key: 'internship' }, serves: ['staff'], hours: 36 },
  })
})
