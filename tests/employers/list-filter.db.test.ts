import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contactFields } from '~/areas/employers/contact-list/contact-fields'
import { fieldKinds, fieldOwners, type FieldOwner } from '~/areas/employers/custom-fields/custom-field'
import { filterFieldOf } from '~/areas/employers/custom-fields/filter-field'
import { pageOfEmployers, type EmployerPage } from '~/areas/employers/employer-list.store.server'
import { listEmployersPage, readEmployerAsk } from '~/areas/employers/list-employers.page.server'
import type { FilterContext } from '~/areas/employers/lists/filter-context'
import { listScope } from '~/areas/employers/lists/list-scope.server'
import { whereConditions } from '~/areas/employers/lists/filter-sql.store.server'
import {
  employerFields,
  fieldsOf,
  operatorsFor,
  operatorsWithoutValue,
  type FilterField,
} from '~/areas/employers/lists/filter-fields'
import { readWhere } from '~/areas/employers/lists/read-filter'
import { starterCadence } from '~/areas/engagement/cadence'
import { relationBoardPage } from '~/areas/employers/relation-board.page.server'
import { Prisma } from '~/platform/prisma/client'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm
const day = (text: string) => new Date(`${text}T00:00:00Z`)

async function plant(of: Crm, name: string, facts: object, city = 'Zeist'): Promise<string> {
  const id = randomUUID()
  const row = { id, networkId: of.networkId, name, relationState: 'existing', createdAt: now, updatedAt: now, ...facts }
  await db.superuser.employer.create({ data: row })
  await db.superuser.site.create({
    data: { networkId: of.networkId, employerId: id, city, postcode: '3511AB', createdAt: now, updatedAt: now },
  })
  return id
}

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const { networkId, manager, colleague } = world
  const moment = (employerId: string, membershipId: string, at: string) =>
    db.superuser.contactMoment.create({
      data: { networkId, employerId, membershipId, at: new Date(at), channel: 'call', createdAt: now },
    })
  const bakery = await plant(world, 'Bakkerij Élan', {
    sectorCode: '56.10',
    level: 2,
    strength: 3,
    importance: 5,
    targetLevel: 4,
    targetOn: day('2026-12-31'),
    headcount: 12,
    ownerId: manager,
    lastContactOn: day('2026-01-05'),
  })
  await moment(bakery, manager, '2026-01-02T10:00:00Z')
  await moment(bakery, colleague, '2026-01-05T10:00:00Z')
  await db.superuser.promise.create({
    data: {
      networkId,
      employerId: bakery,
      by: 'us',
      what: 'x',
      dueOn: day('2026-10-01'),
      ownerId: manager,
      madeById: manager,
      createdAt: now,
    },
  })
  const care = await plant(
    world,
    'Zorghuis Anker',
    {
      sectorCode: 'Q',
      level: 4,
      relationState: 'dormant',
      ownerId: colleague,
      backupOwnerId: manager,
      noMailing: true,
    },
    'Den Haag',
  )
  await db.superuser.contact.create({
    data: { networkId, employerId: care, lastName: 'Hart', roles: ['mentor', 'hr'], createdAt: now, updatedAt: now },
  })
  await db.superuser.task.create({
    data: {
      networkId,
      employerId: care,
      title: 'x',
      kind: 'contact',
      dueOn: day('2026-11-09'),
      ownerId: manager,
      createdAt: now,
    },
  })
  await plant(world, 'Kas 100%', { relationState: 'new', cadenceDays: 7, lastContactOn: day('2026-10-30') }, 'Utrecht')
})
afterAll(() => db.close())

const list = (search: string, who = world.manager) =>
  as(db, who, ctx => listEmployersPage(ctx, new URLSearchParams(search)))
const names = (search: string) => list(search).then(page => page.rows.map(row => row.name.split(' ')[0]))

test('every field finds the employers that it is about', async () => {
  const { manager, school } = world
  for (const [where, expected] of [
    ['name has elan', ['Bakkerij']],
    ['name has "100%"', ['Kas']],
    ['name starts zorg kas', ['Kas', 'Zorghuis']],
    ['name is "BAKKERIJ ELAN"', ['Bakkerij']],
    ['sector is I', ['Bakkerij']],
    ['sector isnt I', ['Kas', 'Zorghuis']],
    ['sector empty', ['Kas']],
    ['city is "den haag"', ['Zorghuis']],
    ['city isnt Zeist', ['Kas', 'Zorghuis']],
    ['postcode starts 35', ['Bakkerij', 'Kas', 'Zorghuis']],
    ['city is Zeist and postcode starts 35', ['Bakkerij']],
    ['city is Zeist and postcode starts 36', []],
    ['headcount from 10', ['Bakkerij']],
    ['headcount empty', ['Kas', 'Zorghuis']],
    ['owner is me', ['Bakkerij']],
    [`owner isnt ${manager}`, ['Kas', 'Zorghuis']],
    ['owner empty', ['Kas']],
    ['substitute is me', ['Zorghuis']],
    ['state is dormant new', ['Kas', 'Zorghuis']],
    ['strength from 3', ['Bakkerij']],
    ['importance is 5', ['Bakkerij']],
    ['level to 3', ['Bakkerij', 'Kas']],
    ['target filled', ['Bakkerij']],
    ['targetOn before 2027-01-01', ['Bakkerij']],
    ['cadence is 7', ['Kas']],
    ['lastContact before 2026-02-01', ['Bakkerij']],
    ['lastContact on 2026-10-30', ['Kas']],
    ['quiet from 30', ['Bakkerij', 'Zorghuis']],
    ['quiet to 30', ['Kas']],
    [`contactBy is ${school}`, ['Bakkerij']],
    ['contactBy empty', ['Kas', 'Zorghuis']],
    ['overdue yes', ['Bakkerij']],
    ['overdue no', ['Kas', 'Zorghuis']],
    ['latePromise yes', ['Bakkerij']],
    ['openTask yes', ['Zorghuis']],
    ['openTask no', ['Bakkerij', 'Kas']],
    ['vacancy yes', []],
    ['noMailing yes', ['Zorghuis']],
    ['role is mentor ambassador', ['Zorghuis']],
    ['role isnt hr', ['Bakkerij', 'Kas']],
  ] as const) {
    const page = await list(new URLSearchParams([['where', where]]).toString())
    expect([where, page.rows.map(row => row.name.split(' ')[0])]).toEqual([where, expected])
    expect([where, page.total]).toEqual([where, expected.length])
  }
})

test('page by page the first rows of a list are those of the whole', async () => {
  for (const where of ['postcode starts 35', 'city isnt Zeist', 'openTask no and postcode starts 35', 'role empty'])
    for (const sort of ['name', '-name', 'level', '-level', 'lastContact', '-lastContact', '-state']) {
      const search = new URLSearchParams({ where, sort })
      const whole = (await list(search.toString())).rows.map(row => row.id)
      const paged: string[] = []
      await as(db, world.manager, async ctx => {
        const scope = await listScope(ctx)
        for (let after: string | null = null; ;) {
          const ask = readEmployerAsk(new URLSearchParams({ where, sort, ...(after && { after }) }), scope)
          const page: EmployerPage = await pageOfEmployers(ctx.db, scope, ask, [], 1)
          paged.push(...page.rows.map(row => row.id))
          after = page.next
          if (!after) break
        }
      })
      expect([where, sort, paged]).toEqual([where, sort, whole])
    }
})

test('groups are joined by and, or by or, and go with the quick filters', async () => {
  const either = 'where=level+to+2+and+strength+from+3&where=state+is+dormant&any=1'
  expect(await names(either)).toEqual(['Bakkerij', 'Zorghuis'])
  expect(await names(either.replace('&any=1', ''))).toEqual([])
  expect(await names(`${either}&under=3`)).toEqual(['Bakkerij'])
  expect((await list(either)).total).toBe(2)
  const board = await as(db, world.manager, ctx => relationBoardPage(ctx, new URLSearchParams(either)))
  expect(board.columns.map(one => one.count)).toEqual([0, 1, 1, 0])
})

test('a filter that cannot be understood finds nothing and says why', async () => {
  const page = await list('where=level+to+99')
  expect([page.rows, page.total]).toEqual([[], 0])
  expect(page.filter.where?.problems).toMatchObject([{ path: 'level', code: 'filter-number', found: '99' }])
  expect(await names(`where=${encodeURIComponent(`name has "'; drop table employer; --"`)}`)).toEqual([])
})

test('every operator of every field is sound to the database, own fields too, and finds the same in each way of asking', async () => {
  const own = fieldKinds.flatMap(kind =>
    fieldOwners.map(belongsTo =>
      filterFieldOf({
        id: randomUUID(),
        key: kind,
        kind,
        belongsTo,
        labelNl: kind,
        labelEn: kind,
        options: [{ value: 'a', nl: 'a', en: 'a' }],
      }),
    ),
  )
  const values: Record<string, string> = {
    number: '5',
    date: '2026-01-01',
    person: 'me',
    organisation: world.school,
    text: 'a',
  }
  const found = (text: string, listed: FieldOwner, fields: readonly FilterField[]) =>
    as(db, world.manager, async ({ db: tx }) => {
      const where = readWhere(new URLSearchParams([['where', text]]), fields)
      if (!where || where.problems.length > 0) throw new Error(`${text}: ${JSON.stringify(where?.problems)}`)
      const scope = {
        networkId: world.networkId,
        today: '2026-11-02',
        membershipId: world.manager,
        fields,
        cadence: starterCadence,
        listed,
      }
      const from =
        listed === 'contact' ? Prisma.sql`contact c join employer e on e.id = c.employer_id` : Prisma.sql`employer e`
      const id = listed === 'contact' ? Prisma.sql`c.id` : Prisma.sql`e.id`
      const ids = (beside: NonNullable<FilterContext['beside']>) =>
        tx.$queryRaw<unknown[]>(
          Prisma.sql`select ${id} from ${from} where ${whereConditions(where, { ...scope, beside })} order by ${id}`,
        )
      return { lookedUp: await ids('looked up'), joined: await ids('joined'), oneByOne: await ids('one by one') }
    })
  const products = { employer: employerFields, contact: contactFields }
  for (const listed of fieldOwners) {
    const fields = fieldsOf(own, products[listed])
    for (const field of fields) {
      for (const operator of operatorsFor(field)) {
        const value = field.key === 'cadence' ? '30' : (values[field.type] ?? field.options?.[0]?.value ?? '')
        const text = operatorsWithoutValue.includes(operator) ? '' : ` ${value}`
        const { lookedUp, joined, oneByOne } = await found(`${field.key} ${operator}${text}`, listed, fields)
        expect([field.key, operator, joined, oneByOne]).toEqual([field.key, operator, lookedUp, lookedUp])
      }
    }
    expect(products[listed].length).toBe(fields.length - own.length)
  }
})

test('a filter sees one network only', async () => {
  const other = await crm(db)
  await plant(other, 'Van de buren', { level: 1 })
  expect((await list('where=level+from+0', other.manager)).rows.map(row => row.name)).toEqual(['Van de buren'])
  expect(await names('where=level+from+0')).toEqual(['Bakkerij', 'Kas', 'Zorghuis'])
})
