import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { fail, ok, problem } from '~/platform/result'
import { testDatabase, type TestDatabase } from '../setup/db'

const networkId = '018f0000-0000-7000-8000-000000000001'
const now = new Date('2026-11-02T09:00:00Z')
let db: TestDatabase

beforeAll(async () => {
  db = await testDatabase()
  await db.worker.network.create({ data: { id: networkId, name: 'Proef', slug: 'proef', createdAt: now } })
})
afterAll(() => db.close())

function asSystem<T>(work: Parameters<typeof inContext<Awaited<ReturnType<typeof enterSystem>>, T>>[1]) {
  return inContext({ client: db.worker, now, enter: tx => enterSystem(tx, networkId, 'test') }, work)
}

function faults() {
  return db.worker.$queryRaw<{ seq: bigint; fault: string }[]>`select * from ctx.verify_chain(${networkId}::uuid)`
}

async function addOrganisation(name: string, outcome: 'kept' | 'refused' = 'kept') {
  return asSystem(async ctx => {
    const id = ctx.newId()
    await ctx.db.organisation.create({ data: { id, networkId, name, kind: 'ngo', createdAt: ctx.now } })
    ctx.record({
      kind: 'access.organisation-added',
      subject: { type: 'organisation', id },
      dataClass: 'system',
      after: { name },
    })
    ctx.record({
      kind: 'access.organisation-noted',
      subject: { type: 'organisation', id },
      dataClass: 'system',
      after: { name },
    })
    return outcome === 'kept' ? ok(id) : fail(problem('name', 'taken'))
  })
}

test('a transaction writes its events as one link of a chain that holds', async () => {
  for (const name of ['Een', 'Twee', 'Drie']) await addOrganisation(name)
  const links = await db.superuser.auditLink.findMany({ orderBy: { seq: 'asc' } })
  expect(links.map(link => [Number(link.seq), link.eventCount])).toEqual([
    [1, 2],
    [2, 2],
    [3, 2],
  ])
  expect(await faults()).toEqual([])
})

test('work that ends in a failed result leaves neither rows nor events', async () => {
  const result = await addOrganisation('Vier', 'refused')
  expect(result.ok).toBe(false)
  expect(await db.superuser.organisation.count({ where: { name: 'Vier' } })).toBe(0)
  expect(await db.superuser.auditLink.count()).toBe(3)
})

test('parallel transactions keep one order', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, i) => addOrganisation(`P${i}`)))
  expect(await faults()).toEqual([])
  expect(Number((await db.superuser.auditHead.findFirstOrThrow()).seq)).toBe(23)
})

test('erasing before and after leaves the chain whole; altering them does not', async () => {
  const [first, second] = await db.superuser.event.findMany({ orderBy: { at: 'asc' }, take: 2 })
  await db.superuser
    .$executeRaw`update event set before = null, after = null, salt = null, erased_at = now() where id = ${first!.id}::uuid`
  expect(await faults()).toEqual([])
  await db.superuser.$executeRaw`update event set after = '{"name":"anders"}' where id = ${second!.id}::uuid`
  expect((await faults()).map(row => row.fault)).toEqual(['an event was altered'])
})

test('a removed link is noticed', async () => {
  await db.superuser.$executeRaw`delete from event where link_id = (select id from audit_link where seq = 5)`
  await db.superuser.$executeRaw`delete from audit_link where seq = 5`
  expect((await faults()).map(row => row.fault)).toContain('a link before this one is missing')
})
