import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { moveRelation } from '~/areas/employers/move-relation.server'
import { MoveInput } from '~/areas/employers/relation-board'
import { relationBoardPage } from '~/areas/employers/relation-board.page.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

async function add(name: string, facts: object = {}): Promise<string> {
  const added = await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name, city: 'Zeist' })))
  const { employerId } = good(added)
  await db.superuser.employer.update({ where: { id: employerId }, data: facts })
  return employerId
}

const board = (search: string) => as(db, world.manager, ctx => relationBoardPage(ctx, new URLSearchParams(search)))
const move = (who: string, employerId: string, to: string, version: number, by = 'state') =>
  as(db, who, ctx => moveRelation(ctx, MoveInput.parse({ employerId, by, to, version })))

async function columnsWith(search: string, name: string): Promise<string[]> {
  const page = await board(search)
  return page.columns.filter(one => one.cards.some(card => card.name === name)).map(one => one.column)
}

test('each relation stands in one column, the longest without contact first, with what makes it urgent', async () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  await add('Jong contact', { relationState: 'existing', lastContactOn: day('2026-10-30') })
  const late = await add('Lang geleden', {
    relationState: 'existing',
    lastContactOn: day('2026-01-05'),
    importance: 5,
    strength: 3,
  })
  await db.superuser.promise.create({
    data: {
      networkId: world.networkId,
      employerId: late,
      by: 'us',
      what: 'Terugbellen',
      dueOn: day('2026-10-01'),
      ownerId: world.manager,
      madeById: world.manager,
      createdAt: now,
    },
  })
  const page = await board('by=state')
  const existing = page.columns.find(one => one.column === 'existing')
  expect(existing?.cards.map(card => card.name)).toEqual(['Lang geleden', 'Jong contact'])
  expect(existing?.count).toBe(2)
  // Importance 5 asks for contact within 60 days: 5 January and 60 days is 6 March; to 2 November that is 241 days. 2 x (5 - 3) + 2 + 3.
  expect(existing?.cards[0]).toMatchObject({ overdueDays: 241, latePromises: 1, priority: 9, city: 'Zeist' })
  expect(existing?.cards[1]).toMatchObject({ overdueDays: 0, latePromises: 0, priority: 0 })
  expect(await columnsWith('by=strength', 'Lang geleden')).toEqual(['3'])
  expect(await columnsWith('by=strength', 'Jong contact')).toEqual(['none'])
  const list = await as(db, world.manager, ctx => listEmployersPage(ctx, new URLSearchParams('strength=3')))
  expect(list.rows.map(row => row.name)).toEqual(['Lang geleden'])
  expect((await board('by=state&q=geleden')).columns.flatMap(one => one.cards.map(card => card.name))).toEqual([
    'Lang geleden',
  ])
})

test('a column shows 25 cards, then more; the count tells how many there are', async () => {
  for (let i = 0; i < 27; i++) await add(`Slaper ${i}`, { relationState: 'dormant' })
  const dormant = (search: string) => board(search).then(page => page.columns.find(one => one.column === 'dormant'))
  expect(await dormant('')).toMatchObject({ count: 27, canShowMore: true, cards: { length: 25 } })
  expect(await dormant('more-dormant=50')).toMatchObject({ count: 27, canShowMore: false, cards: { length: 27 } })
})

test('a move is told in the story, can be taken back, and meets the same version only once', async () => {
  const id = await add('Verhuizer')
  const moved = good(await move(world.manager, id, 'existing', 1))
  expect(moved).toEqual({ name: 'Verhuizer', from: 'new', version: 2 })
  expect(await columnsWith('', 'Verhuizer')).toEqual(['existing'])
  expect(await move(world.casemanager, id, 'ended', 1)).toMatchObject({
    ok: false,
    problems: [{ code: 'changed-meanwhile', found: 'Verhuizer' }],
  })
  good(await move(world.manager, id, moved.from, moved.version))
  expect(await columnsWith('', 'Verhuizer')).toEqual(['new'])
  const page = await as(db, world.manager, ctx => employerStoryPage(ctx, id, new URLSearchParams()))
  expect(page.story.entries[0]).toMatchObject({
    kind: 'employers.employer-changed',
    before: { relationState: 'existing' },
    after: { relationState: 'new' },
  })
})

test('a step that is not in the table is refused and changes nothing', async () => {
  const id = await add('Stilstaand', { relationState: 'existing', lastContactOn: new Date('2026-10-01') })
  for (const [to, by] of [
    ['new', 'state'],
    ['existing', 'state'],
    ['nergens', 'state'],
    ['6', 'strength'],
  ] as const) {
    expect(await move(world.manager, id, to, 1, by)).toMatchObject({
      ok: false,
      problems: [{ code: 'step-not-allowed' }],
    })
  }
  expect(await db.superuser.employer.findUniqueOrThrow({ where: { id } })).toMatchObject({
    relationState: 'existing',
    version: 1,
  })
})

test('an employer of another network is as one that is not there', async () => {
  const other = await crm(db)
  const id = await add('Van ons')
  await expect(move(other.manager, id, 'existing', 1)).rejects.toBeInstanceOf(NotFoundError)
})
