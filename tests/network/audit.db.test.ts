import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { auditTable } from '~/areas/network/audit-export.page.server'
import { auditPage, relationsPage, withoutPage } from '~/areas/network/audit.page.server'
import { relationLists, type RelationList } from '~/areas/network/findings'
import { planActions } from '~/areas/network/plan-actions.server'
import { proposedStrategy, standingsOf, strategies } from '~/areas/network/strategies'
import { groupsOf, whatIf } from '~/areas/network/without'
import { as, crm, good, now, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
const ids: Record<string, string> = {}

const day = (text: string) => new Date(text)

async function employer(who: Crm, name: string, more: object = {}) {
  const id = randomUUID()
  const stamps = { createdAt: now, updatedAt: now }
  await db.superuser.employer.create({
    data: { id, networkId: who.networkId, name, relationState: 'existing', ...stamps, ...more },
  })
  return (ids[name] = id)
}
async function moment(name: string, membershipId: string, at: string, more: object = {}) {
  const id = randomUUID()
  await db.superuser.contactMoment.create({
    data: {
      id,
      networkId: world.networkId,
      employerId: ids[name] ?? '',
      membershipId,
      at: day(at),
      channel: 'call',
      argumentsUsed: [],
      objections: [],
      createdAt: now,
      ...more,
    },
  })
  return id
}
async function contact(name: string, more: object = {}) {
  const stamps = { createdAt: now, updatedAt: now }
  await db.superuser.contact.create({
    data: {
      id: randomUUID(),
      networkId: world.networkId,
      employerId: ids[name] ?? '',
      lastName: 'Jansen',
      roles: [],
      ...stamps,
      ...more,
    },
  })
}

const look = (text = '', who = world.manager) => as(db, who, ctx => auditPage(ctx, new URLSearchParams(text)))
const names = async (list: RelationList, text = '') =>
  (await as(db, world.manager, ctx => relationsPage(ctx, list, new URLSearchParams(text)))).rows.map(row => row.name)
const without = (text: string, who = world.manager) => as(db, who, ctx => withoutPage(ctx, new URLSearchParams(text)))

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  await employer(stranger, 'Vreemd')
  const { manager, casemanager, colleague } = world
  await employer(world, 'Nieuw', { relationState: 'new' })
  await employer(world, 'Warm', {
    ownerId: manager,
    strength: 4,
    importance: 5,
    lastContactOn: day('2026-10-30'),
    sectorCode: '87.10',
  })
  await employer(world, 'Stil', { ownerId: colleague, strength: 1, importance: 5, lastContactOn: day('2026-03-01') })
  await employer(world, 'Slapend', { relationState: 'dormant', lastContactOn: day('2025-01-01') })
  await employer(world, 'Klaar', { relationState: 'ended', lastContactOn: day('2025-01-01') })
  await employer(world, 'Weg', { archivedAt: now })
  await moment('Warm', manager, '2026-10-30T10:00:00Z')
  const shared = await moment('Warm', colleague, '2026-10-20T10:00:00Z')
  await db.superuser.contactMomentColleague.create({
    data: { networkId: world.networkId, contactMomentId: shared, membershipId: casemanager },
  })
  await moment('Stil', colleague, '2026-03-01T10:00:00Z')
  await moment('Stil', manager, '2026-10-01T10:00:00Z', { channel: 'note' })
  await moment('Stil', manager, '2026-10-01T10:00:00Z', { withdrawnAt: now })
  await contact('Warm')
  await contact('Warm', { lastName: 'De Vries' })
  await contact('Stil')
  await contact('Stil', { lastName: 'Vertrokken', leftOn: day('2026-02-01') })
  await db.superuser.promise.create({
    data: {
      id: randomUUID(),
      networkId: world.networkId,
      employerId: ids['Warm'] ?? '',
      by: 'us',
      what: 'folder sturen',
      dueOn: day('2026-10-31'),
      ownerId: manager,
      madeById: manager,
      createdAt: now,
    },
  })
})
afterAll(() => db.close())

test('the audit counts every finding by its rule', async () => {
  const page = await look()
  expect(page.relations).toBe(5)
  expect(page.findings).toEqual({
    toMake: 1,
    noOwner: 1,
    overdue: 2,
    quiet: 1,
    promiseLate: 1,
    noContact: 0,
    singleContact: 1,
    leansOnOne: 1,
    doubleApproach: 1,
  })
  expect(page.grid[0]?.cells.map(cell => cell.count)).toEqual([0, 1, 0, 0, 1, 0])
})

test('each list holds as many relations as its number says', async () => {
  const { findings, relations } = await look()
  for (const list of relationLists)
    expect((await names(list)).length, list).toBe(list === 'all' ? relations : findings[list])
  expect(await names('overdue')).toEqual(['Stil', 'Slapend'])
  expect(await names('doubleApproach')).toEqual(['Warm'])
  expect(await names('singleContact')).toEqual(['Stil'])
})

test('notes and withdrawn contacts bring nobody in touch; who was there too is', async () => {
  const { people, organisations } = await look()
  const shares = people.map(one => [one.name, one.owned, one.inTouch, one.alone])
  expect(shares).toEqual([
    ['Sam School', 1, 2, 1],
    ['Ada Manager', 1, 1, 0],
    ['Cas Manager', 0, 1, 0],
  ])
  expect(organisations.map(one => [one.name, one.inTouch, one.alone])).toEqual([
    ['Volwassenenonderwijs', 2, 1],
    ['Gemeente Proef', 1, 0],
  ])
})

test('filters narrow the audit to an organisation, a sector and a cell of the grid', async () => {
  expect((await look(`organisation=${world.school}`)).relations).toBe(1)
  expect((await look('sector=Q')).relations).toBe(1)
  expect((await look('strength=1&importance=5')).relations).toBe(1)
  expect(await names('all', 'strength=0')).toHaveLength(3)
})

test('without a colleague or an organisation, the database and the rule say the same', async () => {
  const { manager, casemanager, colleague } = world
  const network = [
    { importance: 5, inTouch: [manager, casemanager, colleague] },
    { importance: 5, inTouch: [colleague] },
  ]
  for (const [text, leaving] of [
    [`person=${colleague}`, [colleague]],
    [`without=${world.school}`, [colleague]],
    [`without=${world.town}`, [manager, casemanager]],
  ] as const) {
    const { chosen } = await without(text)
    expect(chosen?.what, text).toEqual(whatIf(groupsOf(network, new Set(leaving))))
  }
  const { chosen, who } = await without(`person=${colleague}`)
  expect(who).toBe('Sam School')
  expect(chosen?.ownerless).toBe(1)
  expect(chosen?.page.rows.map(row => [row.name, row.inTouch - row.gone, row.losesOwner])).toEqual([['Stil', 0, true]])
})

test('somebody of another network cannot be thought away, and sees nothing of this one', async () => {
  expect((await without(`person=${stranger.manager}`)).chosen).toBeNull()
  expect((await look('', stranger.manager)).relations).toBe(1)
})

test('each part leaves as a file with the rule beside the number', async () => {
  const table = await as(db, world.manager, ctx => auditTable(ctx, 'findings', new URLSearchParams(), 'nl'))
  expect(table?.rows.find(row => row[0] === 'Contact te laat')?.slice(1, 3)).toEqual([2, 5])
  const lost = await as(db, world.manager, ctx =>
    auditTable(ctx, 'without', new URLSearchParams({ person: world.colleague }), 'en'),
  )
  expect(lost?.rows.map(row => row[0])).toEqual(['Stil'])
  expect(await as(db, world.manager, ctx => auditTable(ctx, 'unknown', new URLSearchParams(), 'nl'))).toBeNull()
})

test('the database finds for each strategy what the rule proposes', async () => {
  const rows = (await as(db, world.manager, ctx => relationsPage(ctx, 'all', new URLSearchParams()))).rows
  const page = await look()
  for (const strategy of strategies) {
    const wanted = rows.filter(row => proposedStrategy(row) === strategy).map(row => row.name)
    expect(await names('all', `strategy=${strategy}`), strategy).toEqual(wanted)
    expect(page.strategies[strategy], strategy).toBe(wanted.length)
  }
  expect(standingsOf('initiate')).toContainEqual({ relationState: 'new', strength: null, importance: null })
})

test('an action becomes one open task for each chosen relation, for its owner or whom one names', async () => {
  const chosen = [ids['Stil'] ?? '', ids['Nieuw'] ?? '']
  const plan = (more: object, employers = chosen, who = world.manager) =>
    as(db, who, ctx => planActions(ctx, employers, { title: 'kennismaken', dueOn: '2026-12-01', ...more }))
  expect(good(await plan({}))).toEqual({ made: 2, there: 0 })
  expect(good(await plan({}))).toEqual({ made: 0, there: 2 })
  expect(good(await plan({ title: 'bezoeken', ownerId: world.casemanager }, chosen.slice(1)))).toEqual({
    made: 1,
    there: 0,
  })
  const tasks = await db.superuser.task.findMany({
    where: { networkId: world.networkId, employerId: { in: chosen } },
    select: { title: true, employerId: true, ownerId: true },
  })
  const owner = (title: string, name: string) =>
    tasks.find(one => one.title === title && one.employerId === ids[name])?.ownerId
  expect(tasks).toHaveLength(3)
  expect(owner('kennismaken', 'Stil')).toBe(world.colleague)
  expect(owner('kennismaken', 'Nieuw')).toBe(world.manager)
  expect(owner('bezoeken', 'Nieuw')).toBe(world.casemanager)
  const events = { networkId: world.networkId, kind: 'engagement.task-added' }
  expect(await db.superuser.event.count({ where: events })).toBe(3)
})

test('an action reaches no employer of another network', async () => {
  const input = { title: 'bellen', dueOn: '2026-12-01' }
  await expect(as(db, world.manager, ctx => planActions(ctx, [ids['Vreemd'] ?? ''], input))).rejects.toThrow(
    NotFoundError,
  )
  await expect(as(db, stranger.manager, ctx => planActions(ctx, [ids['Stil'] ?? ''], input))).rejects.toThrow(
    NotFoundError,
  )
})
