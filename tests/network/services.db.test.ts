import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { exportServices, servicePage, servicesPage } from '~/areas/network/services/services.page.server'
import { servicesTable } from '~/areas/network/services/services-export.page.server'
import { saveNetworkService } from '~/areas/network/services/save-service.server'
import { ServiceInput } from '~/areas/network/services/service'
import { serviceStates } from '~/areas/network/services/service-states'
import { steerService } from '~/areas/network/services/steer-service.server'
import { as, crm, good, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
let admin: string

const input = (more: object = {}) =>
  ServiceInput.parse({
    name: 'Taalcafé',
    providerName: 'Taalhuis',
    kind: 'language',
    steps: [3, 2],
    targetGroups: ['everyone'],
    cost: 'free',
    ...more,
  })
const add = async (more: object = {}, who = world.manager) =>
  good(await as(db, who, ctx => saveNetworkService(ctx, null, input(more)))).serviceId
const names = async (text: string, who = world.manager) =>
  (await as(db, who, ctx => servicesPage(ctx, new URLSearchParams(text)))).rows.map(row => row.name)
const stateOf = async (id: string) => (await as(db, world.manager, ctx => servicePage(ctx, id))).state
const eventsOf = async (id: string) =>
  (await db.superuser.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(one => one.kind)

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  admin = await world.member(world.town, 'org_admin', 'Olga Admin')
  await add()
  await add({
    name: 'Huisbezoek',
    providerName: undefined,
    organisationId: world.town,
    kind: 'wellbeing',
    steps: [1],
    targetGroups: ['youth'],
    towns: 'Élst\nDenkbeek',
    languages: ['ar'],
    places: 10,
    waitingWeeks: 3,
  })
  await add({ name: 'Vol café', steps: [1], places: 0 })
  await add({ name: 'Straks', steps: [4], startsOn: '2026-12-01' })
  await add({ name: 'Voorbij', steps: [4], endsOn: '2026-10-31', waitingWeeks: 1 })
  await as(db, stranger.manager, ctx => saveNetworkService(ctx, null, input({ name: 'Vreemd' })))
})
afterAll(() => db.close())

test('a service is kept as it was put in, with an event that tells it', async () => {
  const id = await add({ name: 'Rekenen', costAmount: 12.5, cost: 'paid', costBy: 'UWV', steps: [5, 4, 5] })
  const { service, provider, state, acts } = await as(db, world.casemanager, ctx => servicePage(ctx, id))
  expect(service).toMatchObject({ steps: [4, 5], costAmount: 12.5, costBy: 'UWV', towns: [], placesPer: 'at_once' })
  expect([provider, state, acts]).toEqual(['Taalhuis', 'active', ['end', 'withdraw']])
  const event = await db.superuser.event.findFirstOrThrow({ where: { subjectId: id } })
  expect([event.kind, (event.after as { name: string }).name]).toEqual(['network.service-added', 'Rekenen'])
  good(await as(db, world.manager, ctx => steerService(ctx, id, 'withdraw')))
})

test('a filter finds what it says, and the file has the same lines', async () => {
  const found: [string, string[]][] = [
    ['', ['Huisbezoek', 'Straks', 'Taalcafé', 'Vol café', 'Voorbij']],
    ['q=GEMEENTE', ['Huisbezoek']],
    ['q=cafe', ['Taalcafé', 'Vol café']],
    ['step=1', ['Huisbezoek', 'Vol café']],
    ['kind=wellbeing', ['Huisbezoek']],
    ['group=youth&step=1', ['Huisbezoek', 'Vol café']],
    ['group=disability&step=1', ['Vol café']],
    [`organisation=${world.town}`, ['Huisbezoek']],
    ['organisation=outside&step=2', ['Taalcafé']],
    ['language=ar', ['Huisbezoek']],
    ['town=elst&step=1', ['Huisbezoek', 'Vol café']],
    ['town=Zeist&step=1', ['Vol café']],
    ['state=active', ['Huisbezoek', 'Taalcafé']],
    ['state=full', ['Vol café']],
    ['state=planned', ['Straks']],
    ['state=ended', ['Voorbij']],
    ['sort=waiting', ['Voorbij', 'Huisbezoek']],
  ]
  for (const [text, wanted] of found) {
    const rows = await names(text)
    expect(text.startsWith('sort') ? rows.slice(0, 2) : rows, text).toEqual(wanted)
    const file = await as(db, world.manager, ctx => exportServices(ctx, new URLSearchParams(text)))
    expect(file.map(row => row.name)).toEqual(rows)
  }
  const table = await as(db, world.manager, ctx => servicesTable(ctx, new URLSearchParams('kind=wellbeing'), 'nl'))
  expect(table.rows[0]?.slice(0, 5)).toEqual([
    'Huisbezoek',
    'Gemeente Proef',
    'zorg en welzijn',
    '1',
    'jongeren tot 27 jaar',
  ])
  expect(table.header).toHaveLength(table.rows[0]?.length ?? 0)
})

test('every service is in the list of its own state, and the list counts them', async () => {
  const listed = await Promise.all(
    serviceStates.map(state =>
      as(db, world.manager, ctx => servicesPage(ctx, new URLSearchParams({ state }))).then(page => {
        expect(page.total).toBe(page.rows.length)
        expect(
          page.rows.every(row => row.state === state),
          state,
        ).toBe(true)
        return page.rows.length
      }),
    ),
  )
  const all = await db.superuser.service.count({ where: { networkId: world.networkId } })
  expect(listed.reduce((sum, one) => sum + one, 0)).toBe(all)
})

test('what cannot be is refused at its field, and nothing is kept', async () => {
  const before = await db.superuser.service.count()
  const refused = async (more: object) => {
    const done = await as(db, world.manager, ctx => saveNetworkService(ctx, null, input(more)))
    return done.ok ? [] : done.problems.map(one => [one.path, one.code])
  }
  expect(await refused({ name: 'TAALCAFE' })).toEqual([['name', 'services.already-there']])
  expect(await refused({ providerName: undefined, organisationId: randomUUID() })).toEqual([
    ['organisationId', 'not-found'],
  ])
  expect(await refused({ providerName: undefined, organisationId: stranger.town })).toEqual([
    ['organisationId', 'not-found'],
  ])
  expect(await db.superuser.service.count()).toBe(before)
})

test('the second of two who change a service is told, and changes nothing', async () => {
  const id = await add({ name: 'Samen' })
  const change = (who: string, more: object) =>
    as(db, who, ctx => saveNetworkService(ctx, id, input({ name: 'Samen', version: 1, ...more })))
  good(await change(world.manager, { places: 8 }))
  expect(await change(world.colleague, { places: 9 })).toMatchObject({
    ok: false,
    problems: [{ code: 'changed-meanwhile' }],
  })
  const { service } = await as(db, world.manager, ctx => servicePage(ctx, id))
  expect([service.places, service.version]).toEqual([8, 2])
  expect(await eventsOf(id)).toEqual(['network.service-added', 'network.service-changed'])
  good(await as(db, world.manager, ctx => steerService(ctx, id, 'withdraw')))
})

test('a service ends on a day, goes on, is taken back and put back; what makes no sense is refused', async () => {
  const id = await add({ name: 'Loopt', startsOn: '2026-10-01' })
  const steer = (act: 'end' | 'resume' | 'withdraw' | 'restore', endsOn: string | null = null) =>
    as(db, world.manager, ctx => steerService(ctx, id, act, endsOn))
  expect(await steer('end')).toMatchObject({ ok: false, problems: [{ path: 'endsOn', code: 'required' }] })
  expect(await steer('end', '2026-09-30')).toMatchObject({ problems: [{ code: 'services.ends-before-start' }] })
  expect(await steer('resume')).toMatchObject({ problems: [{ code: 'changed-meanwhile' }] })
  expect(good(await steer('end', '2026-11-01'))).toEqual({ name: 'Loopt', before: null })
  expect(await stateOf(id)).toBe('ended')
  expect(await steer('resume', '2026-11-01')).toMatchObject({ problems: [{ code: 'in-past' }] })
  expect(good(await steer('resume')).before).toBe('2026-11-01')
  expect(await stateOf(id)).toBe('active')
  good(await steer('withdraw'))
  expect([await stateOf(id), await names('q=loopt')]).toEqual(['withdrawn', []])
  const twin = await add({ name: 'loopt' })
  expect(await steer('restore')).toMatchObject({ problems: [{ code: 'services.already-there' }] })
  good(await as(db, world.manager, ctx => steerService(ctx, twin, 'withdraw')))
  good(await steer('restore'))
  expect(await names('q=loopt')).toEqual(['Loopt'])
  expect((await eventsOf(id)).slice(1)).toEqual([
    'network.service-ended',
    'network.service-resumed',
    'network.service-withdrawn',
    'network.service-restored',
  ])
})

test('who may read the network reads; who may not write, and another network, find nothing', async () => {
  const [id = ''] = (await as(db, world.manager, ctx => servicesPage(ctx, new URLSearchParams()))).rows.map(
    row => row.id,
  )
  expect((await as(db, admin, ctx => servicePage(ctx, id))).mayWrite).toBe(false)
  const tries = [
    as(db, admin, ctx => saveNetworkService(ctx, null, input({ name: 'Nee' }))),
    as(db, admin, ctx => steerService(ctx, id, 'withdraw')),
    as(db, stranger.manager, ctx => servicePage(ctx, id)),
    as(db, stranger.manager, ctx => saveNetworkService(ctx, id, input({ version: 1 }))),
    as(db, stranger.manager, ctx => steerService(ctx, id, 'withdraw')),
  ]
  for (const one of await Promise.allSettled(tries))
    expect(one.status === 'rejected' && one.reason instanceof NotFoundError).toBe(true)
  expect(await names('', stranger.manager)).toEqual(['Vreemd'])
})
