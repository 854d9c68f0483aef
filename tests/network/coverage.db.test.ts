import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { coverageTable } from '~/areas/network/coverage/coverage-export.page.server'
import {
  outlinesPage,
  planGapPage,
  sectorCoveragePage,
  stepCoveragePage,
} from '~/areas/network/coverage/coverage.page.server'
import { openPlacesPage } from '~/areas/network/coverage/open-places.page.server'
import { planGap } from '~/areas/network/coverage/plan-gap.server'
import { drawOutlineAgain, replaceOutline } from '~/areas/network/coverage/replace-outline.server'
import { saveNetworkService } from '~/areas/network/services/save-service.server'
import { ServiceInput } from '~/areas/network/services/service'
import { servicesPage } from '~/areas/network/services/services.page.server'
import { steerService } from '~/areas/network/services/steer-service.server'
import type { Tx } from '~/platform/database.server'
import { as, crm, good, now, type Crm } from '../employers/crm'
import { demoOutlineFile } from '../../prisma/seed/demo/region-outline'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
let lead: string
const ids = new Map<string, string>()

const search = (text: string) => new URLSearchParams(text)
const steps = (text = '', who: string = world.manager) => as(db, who, ctx => stepCoveragePage(ctx, search(text)))
const region = (text = '', who: string = world.manager) => as(db, who, ctx => sectorCoveragePage(ctx, search(text)))
const stamps = { createdAt: now, updatedAt: now }

async function service(name: string, more: object) {
  const input = ServiceInput.parse({
    name,
    providerName: 'Taalhuis',
    kind: 'language',
    targetGroups: ['everyone'],
    cost: 'free',
    ...more,
  })
  const added = good(await as(db, world.manager, ctx => saveNetworkService(ctx, null, input)))
  ids.set(name, added.serviceId)
}

async function employer(who: Crm, name: string, sectorCode: string, level: number, towns: string[], seats: number[]) {
  const { networkId } = who
  const employerId = randomUUID()
  await db.superuser.employer.create({ data: { id: employerId, networkId, name, sectorCode, level, ...stamps } })
  for (const [at, city] of towns.entries())
    await db.superuser.site.create({ data: { networkId, employerId, city, isMain: at === 0, ...stamps } })
  for (const count of seats)
    await db.superuser.vacancy.create({
      data: { networkId, employerId, title: `Plek bij ${name}`, status: 'open', seats: count, dayParts: [], ...stamps },
    })
}

let number = 0
async function clients(who: Crm, count: number, city: string | null, codes: string[], status = 'active') {
  const { networkId } = who
  for (let at = 0; at < count; at++) {
    const id: string = randomUUID()
    number += 1
    await db.superuser.client.create({
      data: {
        id,
        networkId,
        organisationId: who.town,
        number,
        firstName: 'Amina',
        status,
        ladderStepSince: now,
        ...stamps,
      },
    })
    await db.superuser.clientCore.create({ data: { networkId, id, city, dayParts: [], updatedAt: now } })
    for (const code of codes)
      await db.superuser.clientWish.create({ data: { networkId, clientId: id, kind: 'sector', code } })
  }
}

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  lead = await world.member(world.town, 'network_coordinator', 'Lena Lead')
  await service('Een', { steps: [2], targetGroups: ['youth'], places: 10, towns: 'Proefdam' })
  await service('Twee', { steps: [2, 3], places: 5, languages: ['ar'] })
  await service('Drie', { steps: [2], kind: 'meeting' })
  await service('Vol', { steps: [1], places: 0 })
  await service('Voorbij', { steps: [1], endsOn: '2026-11-01' })
  await employer(world, 'Zorg', '87.10', 1, ['Proefdam', 'Élst'], [])
  await employer(world, 'Zorg nul', '88', 0, ['Proefdam'], [2])
  await employer(world, 'Weg', '87.10', 3, ['Proefdam'], [])
  await db.superuser.employer.updateMany({ where: { name: 'Weg' }, data: { archivedAt: now } })
  for (const name of ['Winkel', 'Kraam', 'Markt']) await employer(world, name, '47', 2, ['PROEFDAM'], [2, 1])
  await employer(stranger, 'Vreemd', '87', 5, ['Proefdam'], [9])
  await clients(world, 7, 'proefdam', ['87'])
  await clients(world, 6, 'elst', ['87.10', '88'])
  await clients(world, 4, 'Denkbeek', ['Q'])
  await clients(world, 9, 'Proefdam', ['47'], 'closed')
  await clients(world, 4, null, ['F'])
  await clients(stranger, 20, 'Proefdam', ['F'])
}, 120_000)
afterAll(() => db.close())

test('the coverage of a step counts active services with places, and each number has as many in its list', async () => {
  const page = await steps()
  expect(page.services).toBe(3)
  expect(page.rows[1]?.capacity).toEqual([{ period: 'at_once', places: 15 }])
  expect(page.rows[1]?.cells.slice(0, 4).map(cell => [cell.column, cell.count, cell.verdict])).toEqual([
    [null, 3, 'double'],
    ['migrant_women', 2, 'covered'],
    ['newcomers', 2, 'covered'],
    ['youth', 3, 'double'],
  ])
  expect(page.rows[0]?.cells.every(cell => cell.verdict === 'gap')).toBe(true)
  for (const narrowed of ['', 'town=proefdam', 'language=ar', 'organisation=outside', `organisation=${world.town}`])
    for (const view of ['group', 'kind'] as const)
      for (const { cells } of (await steps(`${narrowed}&by=${view}`)).rows)
        for (const cell of cells) {
          const text = `${narrowed}&state=active&step=${cell.step}${cell.column ? `&${view}=${cell.column}` : ''}`
          const list = await as(db, world.manager, ctx => servicesPage(ctx, search(text)))
          expect(list.total, text).toBe(cell.count)
        }
}, 120_000)

test('ending a service opens a gap, and taking that back closes it', async () => {
  const gapsAt = async () => (await steps('by=kind')).gaps.map(gap => gap.key)
  const [act, key] = [
    (what: 'end' | 'resume') =>
      as(db, world.manager, ctx =>
        steerService(ctx, ids.get('Drie') ?? '', what, what === 'end' ? '2026-11-01' : null),
      ),
    'kind.2.meeting',
  ]
  expect(await gapsAt()).not.toContain(key)
  good(await act('end'))
  expect(await gapsAt()).toContain(key)
  good(await act('resume'))
  expect(await gapsAt()).not.toContain(key)
})

test('wishes are told in fives and from five clients on; towns are the same whatever their case and accents', async () => {
  const page = await region()
  const cell = (section: string, town: string | null) =>
    page.rows.find(row => row.section === section)?.cells.find(one => one.town === town)
  expect(page.towns).toEqual(['Élst', 'Proefdam'])
  expect(cell('Q', 'Proefdam')).toMatchObject({ wished: 5, places: 2, offering: 1, employers: 1, verdict: 'covered' })
  expect(cell('Q', 'Élst')).toMatchObject({ wished: 5, places: 0, employers: 1, verdict: 'gap' })
  expect(cell('Q', null)).toMatchObject({ wished: 15, places: 2, offering: 1, employers: 1 })
  expect(cell('G', 'Proefdam')).toMatchObject({ wished: null, places: 9, offering: 3, employers: 3, verdict: 'double' })
  expect(page.rows.map(row => row.section)).toEqual(['G', 'Q'])
  expect(page.gaps.map(gap => gap.key)).toEqual(['sector.Q.Élst'])
  expect(page.standings.find(one => one.town === 'Proefdam')).toMatchObject({ gaps: 0, doubles: 1, services: 3 })
  const filtered = await region('sector=Q&town=ELST')
  expect([filtered.towns, filtered.rows.length]).toEqual([['Élst'], 1])
})

test('a role without files gets the same numbers; the database itself hides what is under five', async () => {
  const told = (tx: Pick<Tx, '$queryRaw'>) =>
    tx.$queryRaw<object[]>`select section, town, clients
      from ctx.wished_sectors('{"F": {"from": "41", "until": "44"}, "Q": {"from": "86", "until": "89"}}'::jsonb) order by clients desc, town`
  expect(await told(db.app)).toEqual([])
  expect(await as(db, lead, ctx => told(ctx.db))).toEqual([
    { section: 'Q', town: null, clients: 15 },
    { section: 'Q', town: 'elst', clients: 5 },
    { section: 'Q', town: 'proefdam', clients: 5 },
  ])
  const [ofLead, ofManager] = [await region('', lead), await region()]
  expect(ofLead.rows).toEqual(ofManager.rows)
})

test('the open places and the employers behind a number are as many as it says', async () => {
  const page = await region()
  for (const cell of page.rows.flatMap(row => row.cells)) {
    const places = await as(db, world.manager, ctx =>
      openPlacesPage(ctx, search(`sector=${cell.section}${cell.town ? `&town=${cell.town}` : ''}`)),
    )
    expect(places.seats, JSON.stringify(cell)).toBe(cell.places)
  }
  expect((await as(db, world.manager, ctx => openPlacesPage(ctx, search('q=KRAAM')))).total).toBe(2)
})

test('a gap becomes a task with an owner and a day, and stands beside the gap', async () => {
  const gap = { of: 'group', step: 1, column: 'youth' } as const
  const input = { title: 'Jongerenwerk vragen', dueOn: '2026-12-01', ownerId: world.colleague }
  const { taskId } = good(await as(db, world.manager, ctx => planGap(ctx, gap, input)))
  expect(await db.superuser.task.findUniqueOrThrow({ where: { id: taskId } })).toMatchObject({
    ownerId: world.colleague,
  })
  const shown = (await steps()).gaps.find(one => one.key === 'group.1.youth')
  expect(shown?.task).toMatchObject({ id: taskId, title: 'Jongerenwerk vragen', owner: { displayName: 'Sam School' } })
  expect((await as(db, world.manager, ctx => planGapPage(ctx, 'group.1.youth'))).tasks).toHaveLength(1)
  const wrong = await as(db, world.manager, ctx => planGap(ctx, gap, { ...input, ownerId: stranger.manager }))
  expect(wrong).toMatchObject({ ok: false, problems: [{ path: 'ownerId', code: 'not-found' }] })
  expect(await db.superuser.gapAction.count()).toBe(1)
  await expect(as(db, world.manager, ctx => planGapPage(ctx, 'rubbish'))).rejects.toThrow(NotFoundError)
})

test('outlines replace the tiles, a broken file changes nothing, and an earlier version is drawn again', async () => {
  const bytes = (text: string) => ({ name: 'regio.geojson', bytes: new TextEncoder().encode(text) })
  expect((await region()).outlineVersion).toBeNull()
  expect(good(await as(db, lead, ctx => replaceOutline(ctx, bytes(demoOutlineFile))))).toEqual({ version: 1, areas: 6 })
  expect(await as(db, lead, ctx => replaceOutline(ctx, bytes('{}')))).toMatchObject({ ok: false })
  const drawn = await region()
  expect([drawn.outlineVersion, drawn.drawing.shapes.length, drawn.drawing.missing]).toEqual([1, 6, ['Élst']])
  const page = await as(db, lead, ctx => outlinesPage(ctx))
  expect([page.versions.map(one => one.version), page.missing]).toEqual([[1], ['Élst']])
  const again = await as(db, lead, ctx => drawOutlineAgain(ctx, page.versions[0]!.id))
  expect(again).toEqual({ ok: true, value: { version: 2, areas: 6 } })
  await expect(as(db, world.manager, ctx => replaceOutline(ctx, bytes(demoOutlineFile)))).rejects.toThrow(NotFoundError)
  expect((await region('', stranger.manager)).outlineVersion).toBeNull()
})

test('a file has a line for each cell, with the verdict in words', async () => {
  const table = (part: string, text = '') => as(db, world.manager, ctx => coverageTable(ctx, part, search(text), 'nl'))
  const ofSteps = await table('steps')
  expect(ofSteps?.rows).toHaveLength(6 * 7)
  expect(ofSteps?.rows[0]).toEqual(['1 geïsoleerd', 'Hele trede', 0, 'gat (zwarte vlek)'])
  const ofSectors = await table('sectors', 'sector=Q')
  expect(ofSectors?.rows.map(row => row[2])).toContain('minder dan 5')
  expect((await table('places'))?.rows).toHaveLength(7)
  expect(await table('rubbish')).toBeNull()
})
