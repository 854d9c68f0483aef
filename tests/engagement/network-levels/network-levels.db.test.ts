import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { relationBoardPage } from '~/areas/employers/relation-board.page.server'
import { networkLevelsPage } from '~/areas/engagement/network-levels/network-levels.page.server'
import { testDatabase, type TestDatabase } from '../../setup/db'
import { as, crm, now, type Crm } from '../../employers/crm'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const stranger = await crm(db)
  await plant(stranger, 'Ander netwerk', { level: 5, ownerId: stranger.manager })
  const bakery = await plant(world, 'Bakkerij', { level: 1, sectorCode: '10', ownerId: world.manager })
  const care = await plant(world, 'Zorg', { level: 3, sectorCode: '86', ownerId: world.manager })
  await plant(world, 'Thuiszorg', { level: 5, sectorCode: 'Q', ownerId: world.colleague })
  await plant(world, 'In beeld', { level: 0 })
  await plant(world, 'Weg', { level: 5, archivedAt: now })
  await change(care, 2, 3, '2026-10-01')
  await change(care, 3, 3, '2026-11-01')
  await change(bakery, 2, 1, '2026-09-30')
  await change(bakery, 0, 2, '2020-01-01')
})
afterAll(() => db.close())

async function plant(of: Crm, name: string, fields: object): Promise<string> {
  const id = randomUUID()
  await db.superuser.employer.create({
    data: { id, networkId: of.networkId, name, createdAt: now, updatedAt: now, ...fields },
  })
  return id
}

async function change(employerId: string, fromLevel: number, toLevel: number, on: string): Promise<void> {
  await db.superuser.levelChange.create({
    data: {
      networkId: world.networkId,
      employerId,
      fromLevel,
      toLevel,
      evidence: {},
      confirmedById: world.manager,
      confirmedOn: new Date(on),
      createdAt: new Date(on),
    },
  })
}

const page = (search = '') => as(db, world.manager, ctx => networkLevelsPage(ctx, new URLSearchParams(search)))

test('the network stands as its employers do, without the archive and other networks', async () => {
  const { health, standings, movements, sectors, organisations } = await page()
  expect(health).toMatchObject({ all: 4, engaged: 3, mean: 3, atTop: 1 })
  expect(standings.map(row => row.n)).toEqual([1, 1, 0, 1, 0, 1])
  expect(movements).toHaveLength(8)
  expect(movements.slice(-2)).toEqual([
    { quarter: '2026-3', up: 0, down: 1, kept: 0, n: 1 },
    { quarter: '2026-4', up: 1, down: 0, kept: 1, n: 2 },
  ])
  expect(sectors.map(row => [row.key, row.all, row.mean])).toEqual([
    ['Q', 2, 4],
    ['C', 1, 1],
    ['none', 1, null],
  ])
  expect(new Map(organisations.map(row => [row.name, row.all]))).toEqual(
    new Map([
      ['Gemeente Proef', 2],
      ['Volwassenenonderwijs', 1],
      [null, 1],
    ]),
  )
})

test('sector, owner and organisation narrow every figure', async () => {
  expect((await page('sector=Q')).health).toMatchObject({ all: 2, mean: 4 })
  expect((await page('owner=me')).health).toMatchObject({ all: 2, mean: 2 })
  const school = await page(`organisation=${world.school}`)
  expect(school.health).toMatchObject({ all: 1, atTop: 1 })
  expect(school.movements.every(row => row.n === 0)).toBe(true)
  expect((await page('sector=Q&owner=me')).movements.at(-1)).toMatchObject({ up: 1, kept: 1 })
  expect((await page('sector=nergens&owner=x&organisation=y')).health.all).toBe(4)
})

test('the board by level has a column for each level, and no card is moved there', async () => {
  const board = await as(db, world.manager, ctx => relationBoardPage(ctx, new URLSearchParams('by=level')))
  expect(board.columns.map(column => [column.column, column.cards.map(card => card.name)])).toEqual([
    ['level-0', ['In beeld']],
    ['level-1', ['Bakkerij']],
    ['level-2', []],
    ['level-3', ['Zorg']],
    ['level-4', []],
    ['level-5', ['Thuiszorg']],
  ])
  expect(board.columns.flatMap(column => column.cards.flatMap(card => card.steps))).toEqual([])
})
