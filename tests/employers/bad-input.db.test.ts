import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { ContactInput, NewEmployerInput } from '~/areas/employers/employer'
import { listContactsPage } from '~/areas/employers/contact-list/list-contacts.page.server'
import { exportEmployers } from '~/areas/employers/lists/export-list.server'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { addContact } from '~/areas/employers/save-contact.server'
import { parseForm } from '~/platform/forms/parse-form'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm
beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

const names = [
  '<script>alert("x")</script> & Zn.',
  'مخبز النور',
  '北京面包店',
  'Хлеб и Соль',
  'Ελληνικός Φούρνος',
  'Zoë’s Čajovna 🥐',
  '=HYPERLINK("https://elders.example")',
]

test('names in every script, with markup or like a formula, are kept, found and exported as they were written', async () => {
  for (const name of names) {
    const { employerId } = good(await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name }))))
    const contact = ContactInput.parse({ lastName: name })
    good(await as(db, world.manager, ctx => addContact(ctx, employerId, contact)))
  }
  const list = (q: string) => as(db, world.manager, ctx => listEmployersPage(ctx, new URLSearchParams({ q })))
  const people = (q: string) => as(db, world.manager, ctx => listContactsPage(ctx, new URLSearchParams({ q })))
  for (const [words, index] of [
    ['zn', 0],
    ['النور', 1],
    ['北京面包店', 2],
    ['соль', 3],
    ['φουρνος', 4],
    ['cajovna', 5],
    ['hyperlink', 6],
  ] as const) {
    expect(
      (await list(words)).rows.map(row => row.name),
      words,
    ).toEqual([names[index]])
    expect(
      (await people(words)).rows.map(row => row.employerId),
      words,
    ).toHaveLength(1)
  }
  const { rows } = good(await as(db, world.manager, ctx => exportEmployers(ctx, new URLSearchParams())))
  expect(rows.map(row => row.name).sort()).toEqual([...names].sort())
})

test('a name of ten thousand characters is refused by field, with what was found, and changes nothing', async () => {
  const form = new FormData()
  form.set('name', 'x'.repeat(10_000))
  form.set('headcount', '-3')
  const read = parseForm(form, NewEmployerInput)
  expect(read).toMatchObject({ ok: false })
  if (read.ok) return
  expect(read.problems.map(one => one.path).sort()).toEqual(['headcount', 'name'])
  expect(
    await db.superuser.employer.count({ where: { networkId: world.networkId, name: { startsWith: 'xxx' } } }),
  ).toBe(0)
})
