import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { starterCadence, type CadenceTable } from '~/areas/engagement/cadence'
import { cadenceEffect, cadencePage } from '~/areas/engagement/cadence.page.server'
import { changeCadence, undoCadence } from '~/areas/engagement/change-cadence.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let stranger: Crm
let coordinator: string

const table = (...daysByLevel: number[]): CadenceTable => ({ daysByLevel, atMostByImportance: {} })
const often = table(30, 30, 30, 30, 30, 30)
const asCoordinator = <T>(work: (ctx: Ctx<MemberActor>) => Promise<T>) => as(db, coordinator, work)
const change = (to: CadenceTable, version: number) => asCoordinator(ctx => changeCadence(ctx, to, version))
const page = () => asCoordinator(cadencePage)

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  coordinator = await world.member(world.town, 'network_coordinator', 'Cora')
  const employer = (name: string, lastContactOn: string | null, more: object = {}) =>
    db.superuser.employer.create({
      data: {
        id: randomUUID(),
        networkId: world.networkId,
        name,
        relationState: 'existing',
        lastContactOn: lastContactOn && new Date(lastContactOn),
        level: 2,
        createdAt: now,
        updatedAt: now,
        ...more,
      },
    })
  await employer('A stil', '2026-05-01')
  await employer('B sinds september', '2026-09-15')
  await employer('C afgesproken', '2026-09-15', { cadenceDays: 365 })
  await employer('D nooit', null)
  await employer('E slaapt', '2026-01-01', { relationState: 'dormant' })
  await employer('F elders', '2026-01-01', { networkId: stranger.networkId })
})
afterAll(() => db.close())

test('the effect of another table is known before it holds, and changes nothing', async () => {
  expect((await page()).counts).toEqual({ overdue: 1, all: 4 })
  expect(await asCoordinator(ctx => cadenceEffect(ctx, often))).toEqual({ before: 1, after: 2, all: 4 })
  expect(await asCoordinator(ctx => cadenceEffect(ctx, table(730, 730, 730, 730, 730, 730)))).toMatchObject({
    after: 0,
  })
  expect(await page()).toMatchObject({ version: 0, isStarter: true, counts: { overdue: 1 } })
})

test('a table holds in its own network as a version; the newest is taken back, and the one before holds again', async () => {
  const first = good(await change(often, 0))
  expect(await page()).toMatchObject({ version: 1, isStarter: false, counts: { overdue: 2 } })
  const elsewhere = await as(db, await stranger.member(stranger.town, 'network_coordinator', 'Nel'), cadencePage)
  expect(elsewhere).toMatchObject({ version: 0, isStarter: true })
  const second = good(await change(starterCadence, 1))
  expect(await page()).toMatchObject({ version: 2, isStarter: true, counts: { overdue: 1 } })
  const refused = { ok: false, problems: [{ code: 'changed-meanwhile' }] }
  expect(await change(often, 1)).toMatchObject(refused)
  expect(await asCoordinator(ctx => undoCadence(ctx, first.templateId))).toMatchObject(refused)
  good(await asCoordinator(ctx => undoCadence(ctx, second.templateId)))
  expect(await page()).toMatchObject({ version: 1, daysByLevel: often.daysByLevel })
  good(await change(table(7, 7, 7, 7, 7, 7), 1))
  expect(await page()).toMatchObject({ version: 3 })
  const events = await db.superuser.event.findMany({
    where: { kind: { startsWith: 'engagement.cadence' } },
    orderBy: { id: 'asc' },
  })
  expect(events.map(event => event.kind)).toEqual([
    'engagement.cadence-changed',
    'engagement.cadence-changed',
    'engagement.cadence-undone',
    'engagement.cadence-changed',
  ])
  expect(events[2]?.after).toEqual(often)
})

test('the wall of rows lets only a coordinator and an administrator of the platform write a table', async () => {
  await expect(as(db, world.manager, ctx => changeCadence(ctx, often, 3))).rejects.toThrow()
  const admin = await world.member(world.town, 'platform_admin', 'Anouk')
  good(await as(db, admin, ctx => changeCadence(ctx, often, 3)))
})
