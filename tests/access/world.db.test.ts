import { afterAll, beforeAll, expect, test } from 'vitest'
import { plantWorld, type World } from '../factories/world'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: World

beforeAll(async () => {
  db = await testDatabase()
  world = await plantWorld(db.superuser)
})
afterAll(() => db.close())

test('the planted world has two networks of the same shape', async () => {
  const counts = await Promise.all(
    [world.a, world.b].map(async ({ networkId }) => ({
      clients: await db.superuser.client.count({ where: { networkId } }),
      placements: await db.superuser.placement.count({ where: { networkId } }),
      shares: await db.superuser.clientShare.count({ where: { networkId } }),
      members: await db.superuser.membership.count({ where: { networkId } }),
    })),
  )
  expect(counts[0]).toEqual({ clients: 7, placements: 5, shares: 5, members: 20 })
  expect(counts[1]).toEqual(counts[0])
})

test('the planted chains hold', async () => {
  expect(await db.superuser.$queryRaw`select * from ctx.verify_chain(${world.a.networkId}::uuid)`).toEqual([])
})
