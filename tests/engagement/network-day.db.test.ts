import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { addClient } from '~/areas/clients/add-client.server'
import { networkDay } from '~/areas/engagement/network-day.server'
import { as, crm, good, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

test.each([
  ['2026-11-02T22:59:59Z', '2026-11-02'],
  ['2026-11-02T23:00:00Z', '2026-11-03'],
  ['2026-07-01T21:59:59Z', '2026-07-01'],
  ['2026-07-01T22:00:00Z', '2026-07-02'],
  ['2026-12-31T23:30:00Z', '2027-01-01'],
])('at %s it is %s for a colleague and for the background of a network in Amsterdam', async (moment, day) => {
  const now = new Date(moment)
  expect(await as(db, world.manager, networkDay, now)).toBe(day)
  const enter = (tx: Parameters<typeof enterSystem>[0]) => enterSystem(tx, world.networkId, 'test')
  expect(await inContext({ client: db.worker, now, enter }, networkDay)).toBe(day)
})

test('the step of a new client begins on the day of the network', async () => {
  const client = { firstName: 'Noor', lastName: 'Voorbeeld', email: null, postcode: null }
  const added = await as(db, world.casemanager, ctx => addClient(ctx, client), new Date('2026-11-02T23:30:00Z'))
  const { clientId: id } = good(added)
  const { ladderStepSince } = await db.superuser.client.findUniqueOrThrow({ where: { id } })
  expect(ladderStepSince.toISOString().slice(0, 10)).toBe('2026-11-03')
})
