import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CustomFieldInput, type FieldKind, type FieldOwner } from '~/areas/employers/custom-fields/custom-field'
import { addCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import type { EmployerListAsk } from '~/areas/employers/employer-list'
import { pageOfEmployers } from '~/areas/employers/employer-list.store.server'
import { pageOfContacts } from '~/areas/employers/contact-list/contact-list.store.server'
import { readContactFilter } from '~/areas/employers/contact-list/contact-list'
import { listEmployersPage, readEmployerAsk } from '~/areas/employers/list-employers.page.server'
import { listScope } from '~/areas/employers/lists/list-scope.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm
const made = { createdAt: now, updatedAt: now }
const words = ['zee', 'Appel', 'één', 'banaan']

/** What is planted in a field of each kind, in the order in which a list shows it. */
const values = {
  text: ['Appel', 'banaan', 'één', 'zee'].map(word => ({ word })),
  number: [-2, 0.1, 0.30000000000000004, 12].map(number => ({ number })),
  date: ['1999-12-31', '2026-02-01', '2026-02-02', '2027-01-01'].map(day => ({ day: new Date(day) })),
  choice: ['zee', 'appel', 'een', 'banaan'].map(word => ({ word })),
  yes_no: ['yes', 'yes', 'no', 'no'].map(word => ({ word })),
} as const satisfies Partial<Record<FieldKind, readonly object[]>>
const kinds = Object.keys(values) as (keyof typeof values)[]

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const { networkId } = world
  const coordinator = await world.member(world.town, 'network_coordinator', 'Net Werk')
  const people = Array.from({ length: 7 }, (_, place) => ({ employerId: randomUUID(), contactId: randomUUID(), place }))
  for (const { employerId, contactId, place } of people) {
    await db.superuser.employer.create({ data: { id: employerId, networkId, name: `Firma ${place}`, ...made } })
    const contact = { id: contactId, networkId, employerId, lastName: `Mens ${place}`, roles: [], ...made }
    await db.superuser.contact.create({ data: contact })
  }
  for (const belongsTo of ['employer', 'contact'] as const)
    for (const kind of kinds) {
      const options = kind === 'choice' ? words.map(nl => ({ nl })) : []
      const input = CustomFieldInput.parse({ labelNl: kind, labelEn: kind, kind, belongsTo, options })
      const { fieldId } = good(await as(db, coordinator, ctx => addCustomField(ctx, input)))
      // The last ones planted have nothing filled in, and the ids run against the order of the values.
      for (const [place, value] of [...values[kind]].reverse().entries()) {
        const { employerId, contactId } = people[place] ?? { employerId: '', contactId: '' }
        const row = { networkId, fieldId, ...value }
        if (belongsTo === 'employer') await db.superuser.employerFieldValue.create({ data: { ...row, employerId } })
        else await db.superuser.contactFieldValue.create({ data: { ...row, contactId } })
      }
    }
})
afterAll(() => db.close())

/** All pages of three, forwards to the end and back to the beginning. */
async function walk(listed: FieldOwner, sort: string) {
  const kind = sort.replace('-', '')
  // The contacts' fields have the same names and so a numbered key.
  const key = listed === 'employer' ? `own.${kind}` : `contact.${kind}_2`
  const search = new URLSearchParams({ sort: sort.startsWith('-') ? `-${key}` : key })
  const page = (place: Pick<EmployerListAsk, 'after' | 'before'>) =>
    as(db, world.manager, async ctx => {
      const scope = await listScope(ctx, listed)
      const direction = sort.startsWith('-') ? ('down' as const) : ('up' as const)
      const columns = [{ key, kind: 'own' as const }]
      return listed === 'employer'
        ? pageOfEmployers(ctx.db, scope, { ...readEmployerAsk(search, scope), ...place }, columns, 3)
        : pageOfContacts(
            ctx.db,
            scope,
            { filter: readContactFilter(search, scope.fields), sort: { key, direction }, ...place },
            columns,
            3,
          )
    })
  const forwards: string[] = []
  let last = await page({ after: null, before: null })
  expect(last.previous).toBeNull()
  forwards.push(...last.rows.map(row => row.id))
  while (last.next) {
    last = await page({ after: last.next, before: null })
    forwards.push(...last.rows.map(row => row.id))
  }
  const backwards = last.rows.map(row => row.id)
  while (last.previous) {
    last = await page({ after: null, before: last.previous })
    backwards.unshift(...last.rows.map(row => row.id))
  }
  expect(backwards).toEqual(forwards)
  return forwards
}

/** The values of these records in a field, as the table of values holds them. */
async function held(listed: FieldOwner, kind: keyof typeof values, ids: readonly string[]) {
  const field = await db.superuser.customField.findFirstOrThrow({ where: { kind, belongsTo: listed } })
  const of = { fieldId: field.id }
  const rows: { id: string; word: string | null; number: number | null; day: Date | null }[] =
    listed === 'employer'
      ? (await db.superuser.employerFieldValue.findMany({ where: of })).map(row => ({ ...row, id: row.employerId }))
      : (await db.superuser.contactFieldValue.findMany({ where: of })).map(row => ({ ...row, id: row.contactId }))
  return ids.map(id => {
    const row = rows.find(one => one.id === id)
    return row ? (row.word ?? row.number ?? row.day) : null
  })
}

test.each(['employer', 'contact'] as const)(
  'a list of every %s in order of an own field shows each once, forwards and back, those without a value last',
  async listed => {
    for (const kind of kinds) {
      const inOrder = values[kind].map(value => Object.values(value)[0] as unknown)
      const up = await walk(listed, kind)
      const down = await walk(listed, `-${kind}`)
      expect([kind, await held(listed, kind, up)]).toEqual([kind, [...inOrder, null, null, null]])
      expect([kind, await held(listed, kind, down)]).toEqual([kind, [...inOrder].reverse().concat(null, null, null)])
      expect(new Set(up).size).toBe(7)
      expect(down.slice(0, 4)).toEqual(up.slice(0, 4).reverse())
    }
  },
)

test('an own field of several choices, of somebody else or of nobody is no order', async () => {
  const refused = async (sort: string) =>
    (await as(db, world.manager, ctx => listEmployersPage(ctx, new URLSearchParams({ sort })))).refusedSort
  expect(await refused('contact.text_2')).toBe('contact.text_2')
  expect(await refused('own.gone')).toBe('own.gone')
  expect(await refused('-own.text')).toBeNull()
})
