import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { sectorCoveragePage } from '~/areas/network/coverage/coverage.page.server'
import { changeSectorTarget, setSectorTarget } from '~/areas/network/targets/save-target.server'
import { SectorTargetInput, type TargetOrigin } from '~/areas/network/targets/sector-target'
import { steerSectorTarget } from '~/areas/network/targets/steer-target.server'
import { targetsTable } from '~/areas/network/targets/targets-export.page.server'
import { targetFormPage, targetPage, targetsPage } from '~/areas/network/targets/targets.page.server'
import { listDueBetween } from '~/areas/network/targets/targets.store.server'
import type { Problem } from '~/platform/result'
import { as, crm, good, now, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm

const stamps = { createdAt: now, updatedAt: now }
const search = (text: string) => new URLSearchParams(text)
const codes = (result: { ok: true } | { ok: false; problems: Problem[] }) =>
  result.ok ? [] : result.problems.map(one => [one.path, one.code])
const input = (more: object = {}) =>
  SectorTargetInput.parse({
    sectorCode: 'Q',
    wanted: 2,
    countedFrom: 'level.2',
    dueOn: '2027-06-30',
    ownerId: world.colleague,
    reason: 'Veel vraag naar zorg',
    ...more,
  })
const set = (more: object = {}, origin: TargetOrigin = { of: 'reason' }, who = world.manager) =>
  as(db, who, ctx => setSectorTarget(ctx, origin, input(more)))
const shown = (id: string) => as(db, world.manager, ctx => targetPage(ctx, id))
const steer = (id: string, act: 'reach' | 'drop' | 'reopen', reason: string | null = null) =>
  as(db, world.manager, ctx => steerSectorTarget(ctx, id, act, reason))

async function employer(who: Crm, sectorCode: string | null, more: object = {}, city: string | null = null) {
  const [employerId, networkId] = [randomUUID(), who.networkId]
  await db.superuser.employer.create({
    data: {
      id: employerId,
      networkId,
      name: `Werk ${employerId.slice(0, 8)}`,
      sectorCode,
      level: 2,
      ...more,
      ...stamps,
    },
  })
  if (city) await db.superuser.site.create({ data: { networkId, employerId, city, isMain: true, ...stamps } })
  return employerId
}

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
}, 180_000)
afterAll(() => db.close())

test('a target counts the relations that are there: sector, town, level or strength, not archived, own network', async () => {
  await employer(world, '87.10', {}, 'Elst')
  await employer(world, 'Q', { level: 3 }, 'ÉLST')
  await employer(world, '86', { level: 1, strength: 4 }, 'Dorp')
  await employer(world, '88.1', { archivedAt: now }, 'Elst')
  await employer(world, '41', {}, 'Elst')
  await employer(world, null, { strength: 5 })
  await employer(stranger, '87.10', {}, 'Elst')
  const whole = good(await set())
  const town = good(await set({ town: ' elst ' }))
  const strong = good(await set({ town: 'Dorp', countedFrom: 'strength.4' }))
  const counts = await Promise.all([whole, town, strong].map(async one => (await shown(one.targetId)).target.count))
  expect(counts).toEqual([2, 2, 1])
  expect((await shown(strong.targetId)).target).toMatchObject({ beganWith: 1, standing: 'going', wanted: 2 })
  await employer(world, '86.2', { strength: 5 }, 'dorp')
  expect((await shown(strong.targetId)).target).toMatchObject({ beganWith: 1, count: 2, standing: 'enough' })
})

test('wrong input is refused in words: twice the same, a past day, no reason, an owner from elsewhere', async () => {
  expect(codes(await set())).toEqual([['', 'targets.already-there']])
  expect(codes(await set({ town: 'ÉLST' }))).toEqual([['', 'targets.already-there']])
  expect(codes(await set({ sectorCode: 'F', dueOn: '2020-01-01' }))).toEqual([['dueOn', 'in-past']])
  expect(codes(await set({ sectorCode: 'F', reason: undefined }))).toEqual([['reason', 'targets.reason-missing']])
  expect(codes(await set({ sectorCode: undefined }))).toEqual([['sectorCode', 'choose']])
  expect(codes(await set({ sectorCode: 'F', ownerId: stranger.manager }))).toEqual([['ownerId', 'not-found']])
})

test('a target changes by version, is dropped with a reason, opened again, and reached once enough relations count', async () => {
  const { targetId } = good(await set({ sectorCode: 'F', wanted: 1, countedFrom: 'level.3' }))
  const change = (more: object, who = world.manager) =>
    as(db, who, ctx => changeSectorTarget(ctx, targetId, input({ version: 1, ...more })))
  expect(codes(await change({ reason: undefined }))).toEqual([['reason', 'targets.reason-missing']])
  good(await change({ wanted: 2, countedFrom: 'level.2', ownerId: world.manager }))
  expect(codes(await change({ wanted: 9 }))).toEqual([['', 'changed-meanwhile']])
  expect((await shown(targetId)).target).toMatchObject({
    wanted: 2,
    fromValue: 2,
    count: 1,
    sectorCode: 'F',
    version: 2,
  })
  await expect(change({ version: 2 }, stranger.manager)).rejects.toThrow(NotFoundError)

  const tooFew = await steer(targetId, 'reach')
  expect(tooFew).toMatchObject({ ok: false, problems: [{ code: 'targets.too-few', found: '1', expected: '2' }] })
  expect(codes(await steer(targetId, 'drop'))).toEqual([['stateReason', 'required']])
  good(await steer(targetId, 'drop', 'De bouw ligt stil'))
  expect((await shown(targetId)).target).toMatchObject({ standing: 'dropped', stateReason: 'De bouw ligt stil' })
  expect(codes(await steer(targetId, 'drop', 'nog eens'))).toEqual([['', 'changed-meanwhile']])
  await expect(as(db, world.manager, ctx => targetFormPage(ctx, targetId, search('')))).rejects.toThrow(NotFoundError)
  const second = good(await set({ sectorCode: 'F' }))
  expect(codes(await steer(targetId, 'reopen'))).toEqual([['', 'targets.already-there']])
  good(await steer(second.targetId, 'drop', 'dubbel'))
  good(await steer(targetId, 'reopen'))
  await employer(world, '42')
  good(await steer(targetId, 'reach'))
  expect((await shown(targetId)).target).toMatchObject({ standing: 'reached', stateReason: null, count: 2 })
  const events = await db.superuser.event.findMany({ where: { subjectId: targetId }, orderBy: { id: 'asc' } })
  expect(events.map(one => one.kind.replace('network.sector-target-', ''))).toEqual([
    'set',
    'changed',
    'dropped',
    'reopened',
    'reached',
  ])
})

test('a gap of sector and town becomes a target and stands beside the gap', async () => {
  const gapKey = 'sector.J.Elst'
  const origin = { of: 'gap', gapKey, section: 'J', town: 'Elst' } as const
  const { targetId } = good(await set({ sectorCode: 'Q', town: 'Anders', reason: undefined }, origin))
  expect((await shown(targetId)).target).toMatchObject({ sectorCode: 'J', town: 'Elst', gapKey, reason: null })
  const form = await as(db, world.manager, ctx => targetFormPage(ctx, null, search(`gap=${gapKey}`)))
  expect(form).toMatchObject({ sectorCode: 'J', town: 'Elst', from: { of: 'gap' } })
  await expect(as(db, world.manager, ctx => targetFormPage(ctx, null, search('gap=group.1.youth')))).rejects.toThrow(
    NotFoundError,
  )
  const { networkId } = world
  for (let number = 1; number <= 5; number++) {
    const id: string = randomUUID()
    const client = { id, networkId, organisationId: world.town, number, firstName: 'Amina', status: 'active' }
    await db.superuser.client.create({ data: { ...client, ladderStepSince: now, ...stamps } })
    await db.superuser.clientCore.create({ data: { networkId, id, city: 'Elst', dayParts: [], updatedAt: now } })
    await db.superuser.clientWish.create({ data: { networkId, clientId: id, kind: 'sector', code: '62' } })
  }
  const page = await as(db, world.manager, ctx => sectorCoveragePage(ctx, search('')))
  expect(page.gaps.find(one => one.key === gapKey)?.target).toMatchObject({ id: targetId, wanted: 2, count: 0 })
})

test('the list is searched, filtered, sorted and handed out; a plan shows what falls in its period', async () => {
  const list = (text: string, who = world.manager) => as(db, who, ctx => targetsPage(ctx, search(text)))
  const all = await list('')
  expect(all.total).toBe(all.rows.length)
  expect((await list('q=ZORG')).total).toBeGreaterThan(0)
  expect((await list('q=ligt stil')).total).toBe(0)
  expect((await list('sector=J')).rows.map(one => one.gapKey)).toEqual(['sector.J.Elst'])
  for (const standing of ['going', 'enough', 'late', 'reached', 'dropped'] as const)
    expect((await list(`standing=${standing}`)).rows.map(one => one.id)).toEqual(
      all.rows.filter(one => one.standing === standing).map(one => one.id),
    )
  expect((await list(`owner=${world.colleague}&sort=-sector`)).rows.map(one => one.sectorCode)).toEqual(
    all.rows
      .filter(one => one.ownerId === world.colleague)
      .map(one => one.sectorCode)
      .sort()
      .reverse(),
  )
  const table = await as(db, world.manager, ctx => targetsTable(ctx, search('sector=J'), 'nl'))
  expect(table.rows).toHaveLength(1)
  expect(table.rows[0]).toEqual(expect.arrayContaining(['Elst', 2, 0, 'vanaf niveau 2', '2027-06-30', 'onderweg']))
  const due = (from: string, to: string) =>
    as(db, world.manager, ctx => listDueBetween(ctx.db, world.networkId, new Date(from), new Date(to)))
  expect(await due('2027-01-01', '2027-06-30')).toHaveLength(all.total)
  expect(await due('2027-07-01', '2027-12-31')).toEqual([])
  expect((await list('', stranger.manager)).total).toBe(0)
})
