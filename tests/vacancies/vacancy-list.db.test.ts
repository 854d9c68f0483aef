import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportVacancies, listVacanciesPage } from '~/areas/vacancies/list-vacancies.page.server'
import { vacancyStatuses } from '~/areas/vacancies/vacancy'
import { as, crm, type Crm } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  await plant(world, 120)
  await plant(await crm(db), 3)
})
afterAll(() => db.close())

/** Places at three employers, with seats and statuses that repeat. */
async function plant(of: Crm, count: number): Promise<void> {
  const common = { networkId: of.networkId, createdAt: new Date('2026-01-01'), updatedAt: new Date('2026-01-01') }
  const employers = ['Ziekenhuis', 'Bakkerij', 'één Zorg'].map(name => ({ ...common, id: randomUUID(), name }))
  await db.superuser.employer.createMany({ data: employers })
  await db.superuser.vacancy.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      ...common,
      id: randomUUID(),
      employerId: employers[index % 3]?.id ?? '',
      title: `Plek ${String((index * 37) % count).padStart(3, '0')}`,
      kind: 'internship',
      status: vacancyStatuses[index % 5] ?? 'open',
      seats: 4,
      seatsTaken: index % 4,
    })),
  })
}

const page = (search: string) => as(db, world.manager, ctx => listVacanciesPage(ctx, new URLSearchParams(search)))
const exported = (search: string) => as(db, world.manager, ctx => exportVacancies(ctx, new URLSearchParams(search)))

const sorted = <T>(values: readonly T[], compare: (one: T, other: T) => number) => [...values].sort(compare)
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

test('places are ordered by title, employer, free seats and status, either way', async () => {
  const titles = (await exported('status=all')).map(row => row.title)
  expect(titles).toEqual(sorted(titles, (one, other) => one.localeCompare(other)))
  expect((await exported('status=all&sort=-title')).map(row => row.title)).toEqual([...titles].reverse())
  const names = (await exported('status=all&sort=employer')).map(row => plain(row.employerName))
  expect(names).toEqual(sorted(names, (one, other) => (one < other ? -1 : one > other ? 1 : 0)))
  const free = (await exported('status=all&sort=-seats')).map(row => row.seats - row.seatsTaken)
  expect(free).toEqual(sorted(free, (one, other) => other - one))
  const statuses = (await exported('status=all&sort=status')).map(row =>
    vacancyStatuses.findIndex(one => one === row.status),
  )
  expect(statuses).toEqual(sorted(statuses, (one, other) => one - other))
  expect((await page('sort=rubbish&after=x')).sort).toEqual({ key: 'title', direction: 'up' })
})

test('pages follow each other in every order, there and back, and together are the export', async () => {
  for (const sort of ['title', '-employer', 'seats', '-status']) {
    const search = `status=all&sort=${sort}`
    const first = await page(search)
    const second = await page(`${search}&after=${first.next}`)
    const third = await page(`${search}&after=${second.next}`)
    const all = (await exported(search)).map(row => row.id)
    expect(
      [first, second, third].flatMap(one => one.rows.map(row => row.id)),
      sort,
    ).toEqual(all)
    expect([first.total, new Set(all).size, first.previous, third.next], sort).toEqual([120, 120, null, null])
    expect((await page(`${search}&before=${third.previous}`)).rows, sort).toEqual(second.rows)
  }
})

test('a filter narrows the page and the export alike', async () => {
  const filled = await page('status=filled&sort=seats')
  expect(filled.total).toBe(24)
  expect(filled.rows).toEqual(await exported('status=filled&sort=seats'))
})
