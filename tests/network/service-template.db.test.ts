import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { stepCoveragePage } from '~/areas/network/coverage/coverage.page.server'
import { ServiceTemplateInput } from '~/areas/network/service-template/service-template'
import { serviceKind } from '~/areas/network/service-template/service-kind'
import { activateServices, previewServices } from '~/areas/network/service-template/shape-services.server'
import { takeBackVersion } from '~/areas/templates/shape-template.server'
import { templatePage } from '~/areas/templates/template.page.server'
import { saveNetworkService } from '~/areas/network/services/save-service.server'
import { ServiceInput } from '~/areas/network/services/service'
import { serviceFormPage } from '~/areas/network/services/services.page.server'
import { as, crm, good, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
let lead: string

const none = new URLSearchParams()
const input = (more: object = {}) =>
  ServiceTemplateInput.parse({
    doubleFrom: 2,
    groups: ['youth'],
    languages: ['nl'],
    steps_language: [2],
    reason: 'wij beginnen klein',
    version: 1,
    ...more,
  })
const service = (more: object = {}) =>
  ServiceInput.parse({
    name: 'Buurtkamer',
    providerName: 'Wijkwerk',
    kind: 'meeting',
    steps: [2],
    targetGroups: ['youth'],
    languages: ['ar'],
    cost: 'free',
    ...more,
  })
const save = (id: string | null, more: object = {}) =>
  as(db, world.manager, ctx => saveNetworkService(ctx, id, service(more)))
const page = () => as(db, lead, ctx => templatePage(ctx, serviceKind))
const coverage = () => as(db, world.manager, ctx => stepCoveragePage(ctx, none))
const codes = (result: { ok: boolean; problems?: { path: string; code: string }[] }) =>
  result.problems?.map(one => `${one.path} ${one.code}`)

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  lead = await world.member(world.town, 'network_coordinator', 'Lena Lead')
}, 180_000)
afterAll(() => db.close())

test('a network adapts its services with a preview; services keep what they have, and a former version comes back', async () => {
  const { serviceId } = good(await save(null))
  good(await save(null, { name: 'Tweede' }))
  expect(await page()).toMatchObject({ version: 1, isOwn: false, versions: [{ version: 1, isCurrent: true }] })
  expect(await coverage()).toMatchObject({ template: { version: 1, isOwn: false, doubleFrom: 3, mayShape: false } })
  const shown = good(await as(db, lead, ctx => previewServices(ctx, input())))
  expect(shown).toMatchObject({ services: 2, keeping: 2 })
  expect((await page()).version).toBe(1)
  await expect(as(db, world.manager, ctx => activateServices(ctx, input()))).rejects.toThrow(NotFoundError)
  expect(good(await as(db, lead, ctx => activateServices(ctx, input())))).toEqual({ version: 2 })
  expect(codes(await as(db, lead, ctx => activateServices(ctx, input())))).toEqual([' changed-meanwhile'])
  expect(codes(await as(db, lead, ctx => activateServices(ctx, input({ version: 2 }))))).toEqual([
    'doubleFrom nothing-changed',
  ])
  const after = await coverage()
  expect(after.template).toMatchObject({ version: 2, isOwn: true, doubleFrom: 2 })
  expect(after.rows[1]?.cells.map(cell => [cell.column, cell.count, cell.verdict])).toEqual([
    [null, 2, 'double'],
    ['youth', 2, 'double'],
  ])

  // What the service had stays and can be saved; what is new must be in use.
  good(await save(serviceId, { version: 1, description: 'koffie' }))
  expect(codes(await save(null, { name: 'Derde' }))).toEqual([
    'kind services.not-in-use',
    'languages services.not-in-use',
  ])
  const form = (id: string | null) => as(db, world.manager, ctx => serviceFormPage(ctx, id, none))
  expect((await form(serviceId)).options).toMatchObject({
    kinds: ['meeting', 'language', 'other'],
    languages: ['nl', 'ar'],
  })
  expect((await form(null)).options.kinds).toEqual(['language', 'other'])

  expect(good(await as(db, lead, ctx => takeBackVersion(ctx, serviceKind, { version: 1, seen: 2 })))).toEqual({
    version: 3,
  })
  expect((await page()).versions.map(one => [one.version, one.isCurrent, one.again])).toEqual([
    [3, true, 1],
    [2, false, null],
    [1, false, null],
  ])
  expect((await coverage()).template).toMatchObject({ version: 3, doubleFrom: 3 })
  const events = await db.superuser.event.findMany({
    where: { networkId: world.networkId, kind: { startsWith: 'network.services-' } },
    orderBy: { id: 'asc' },
  })
  expect(events.map(one => one.kind)).toEqual(['network.services-shaped', 'network.services-taken-back'])
  const other = await as(db, stranger.manager, ctx => stepCoveragePage(ctx, none))
  expect(other.template.version).toBe(1)
})
