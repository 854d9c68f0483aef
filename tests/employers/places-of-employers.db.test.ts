import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm
const [one, two] = [randomUUID(), randomUUID()]
const made = { createdAt: now, updatedAt: now }

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  for (const [id, name] of [
    [one, 'Een'],
    [two, 'Twee'],
  ] as const)
    await db.superuser.employer.create({ data: { id, networkId: world.networkId, name, ...made } })
})
afterAll(() => db.close())

const towns = ['Zeist', 'ZEIST', 'Één', 'Houten', null]
const Step = fc.record({
  act: fc.constantFrom('add', 'rename', 'move', 'remove', 'removeAll'),
  town: fc.constantFrom(...towns),
  employerId: fc.constantFrom(one, two),
  which: fc.nat(5),
})

/** The towns beside each employer, and what they should be from its sites. */
const both = () =>
  db.superuser.$queryRaw<{ kept: string[]; right: string[] }[]>`
    select e.places as kept, coalesce((select array_agg(distinct public.norm(s.city) order by public.norm(s.city)) from site s
      where s.employer_id = e.id and s.city is not null), '{}') as right
    from employer e where e.network_id = ${world.networkId}::uuid`

test('the towns beside an employer are those of its sites, whatever happens to the sites', async () => {
  const site = db.superuser.site
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 3, maxLength: 12 }), async steps => {
      await site.deleteMany({ where: { networkId: world.networkId } })
      for (const { act, town, employerId, which } of steps) {
        const sites = await site.findMany({ where: { networkId: world.networkId }, orderBy: { id: 'asc' } })
        const id = sites[which % Math.max(1, sites.length)]?.id ?? randomUUID()
        if (act === 'add') await site.create({ data: { networkId: world.networkId, employerId, city: town, ...made } })
        if (act === 'rename') await site.updateMany({ where: { id }, data: { city: town } })
        if (act === 'move') await site.updateMany({ where: { id }, data: { employerId } })
        if (act === 'remove') await site.deleteMany({ where: { id } })
        if (act === 'removeAll') await site.deleteMany({ where: { employerId } })
      }
      for (const { kept, right } of await both()) expect(kept).toEqual(right)
    }),
    { numRuns: 25 },
  )
})

test('a firm’s own people move a site and its town follows; they do not write it themselves', async () => {
  const { networkId } = world
  await db.superuser.site.deleteMany({ where: { networkId } })
  const firm = await world.member(await world.organisation('Een', 'employer', one), 'employer_contact', 'Firma')
  await as(db, firm, ({ db: tx }) =>
    tx.site.createMany({ data: [{ id: randomUUID(), networkId, employerId: one, city: 'Soest', ...made }] }),
  )
  expect((await db.superuser.employer.findUniqueOrThrow({ where: { id: one } })).places).toEqual(['soest'])
  const write = as(db, firm, ({ db: tx }) => tx.employer.updateMany({ where: { id: one }, data: { places: ['x'] } }))
  await expect(write).rejects.toThrow('column places of employer is kept by the network')
  const page = await as(db, world.manager, ctx => listEmployersPage(ctx, new URLSearchParams('where=city+empty')))
  expect(page.rows.map(row => row.name)).toEqual(['Twee'])
})
