import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { CustomFieldInput } from '~/areas/employers/custom-fields/custom-field'
import {
  customFieldsPage,
  ownFieldsOf,
  ownFieldsOfContact,
} from '~/areas/employers/custom-fields/custom-fields.page.server'
import { addCustomField, changeCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import { moveCustomField } from '~/areas/employers/custom-fields/order-custom-field.server'
import { ContactChange, ContactInput, NewEmployerInput } from '~/areas/employers/employer'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { personPage } from '~/areas/employers/person.page.server'
import { addContact, changeContact } from '~/areas/employers/save-contact.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm
let coordinator: string
let employerId: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  coordinator = await world.member(world.town, 'network_coordinator', 'Net Werk')
  for (const [labelNl, kind, belongsTo, shownToFirm] of [
    ['Hobby', 'text', 'contact', true],
    ['Plekken', 'number', 'employer', true],
    ['Lid', 'yes_no', 'contact', false],
  ] as const) {
    const input = CustomFieldInput.parse({ labelNl, labelEn: labelNl, kind, belongsTo, shownToFirm })
    const { fieldId, key } = good(await as(db, coordinator, ctx => addCustomField(ctx, input)))
    ids[key] = fieldId
  }
  employerId = good(
    await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Kas' }))),
  ).employerId
})
afterAll(() => db.close())

const add = async (typed: Record<string, string[]>) =>
  good(await as(db, world.manager, ctx => addContact(ctx, employerId, ContactInput.parse({ lastName: 'Hart' }), typed)))
    .contactId
const values = async (contactId: string, who = world.manager) =>
  Object.fromEntries((await as(db, who, ctx => ownFieldsOfContact(ctx, contactId))).map(one => [one.key, one.value]))

test('a field belongs to employers or to contacts, and is seen only there; a list of employers asks for both', async () => {
  const contactId = await add({ hobby: ['vissen'], lid: ['yes'] })
  expect(await values(contactId)).toEqual({ hobby: 'vissen', lid: true })
  expect((await as(db, world.manager, ctx => ownFieldsOf(ctx, employerId))).map(one => one.key)).toEqual(['plekken'])
  const { known } = await as(db, world.manager, ctx => listEmployersPage(ctx, new URLSearchParams()))
  expect(known.filter(one => one.own).map(one => one.key)).toEqual(['own.plekken', 'contact.hobby', 'contact.lid'])
  const person = await as(db, world.manager, ctx => personPage(ctx, employerId, contactId))
  expect(person.ownFields.map(one => [one.key, one.value])).toEqual([
    ['hobby', 'vissen'],
    ['lid', true],
  ])
})

test('a change tells the field; a wrong value saves nothing, and a second editor hears it', async () => {
  const contactId = await add({ hobby: ['vissen'] })
  const change = (version: number, typed: Record<string, string[]>) =>
    as(db, world.manager, ctx =>
      changeContact(ctx, employerId, contactId, ContactChange.parse({ lastName: 'Hart', version }), typed),
    )
  expect(await change(1, { hobby: ['schaken'], lid: ['soms'] })).toMatchObject({
    ok: false,
    problems: [{ path: 'fields.lid', found: 'soms' }],
  })
  good(await change(1, { hobby: ['schaken'] }))
  expect(await values(contactId)).toEqual({ hobby: 'schaken', lid: null })
  expect(await change(1, { hobby: ['te laat'] })).toMatchObject({ problems: [{ code: 'changed-meanwhile' }] })
  const event = await db.superuser.event.findFirstOrThrow({
    where: { kind: 'employers.contact-changed', subjectId: contactId },
  })
  expect([event.before, event.after]).toEqual([{ 'fields.hobby': 'vissen' }, { 'fields.hobby': 'schaken' }])
})

test('to what a field belongs stays once somebody has a value; fields are moved among their own', async () => {
  const page = () => as(db, coordinator, ctx => customFieldsPage(ctx))
  const used = (await page()).fields.find(one => one.key === 'hobby')
  expect(used?.used).toBeGreaterThan(0)
  const input = CustomFieldInput.parse({ labelNl: 'Hobby', labelEn: 'Hobby', kind: 'text', version: used?.version })
  expect(await as(db, coordinator, ctx => changeCustomField(ctx, ids.hobby!, input))).toMatchObject({
    ok: false,
    problems: [{ path: 'belongsTo', code: 'owner-in-use' }],
  })
  good(await as(db, coordinator, ctx => moveCustomField(ctx, ids.lid!, 'up')))
  const order = (await page()).fields.filter(one => one.belongsTo === 'contact').map(one => one.key)
  expect(order).toEqual(['lid', 'hobby'])
})

test('a firm sees what is marked for it, of its own contacts, and writes nothing', async () => {
  const contactId = await add({ hobby: ['lezen'], lid: ['no'] })
  const firm = await world.organisation('Kas', 'employer', employerId)
  const theirs = await world.member(firm, 'employer_contact', 'Firma')
  expect(await values(contactId, theirs)).toEqual({ hobby: 'lezen' })
  const other = good(
    await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Ander' }))),
  ).employerId
  const stranger = await world.member(
    await world.organisation('Ander', 'employer', other),
    'employer_contact',
    'Vreemd',
  )
  expect(await values(contactId, stranger)).toEqual({ hobby: null })
  const written = as(db, theirs, ({ db: tx }) =>
    tx.contactFieldValue.createMany({
      data: [{ networkId: world.networkId, contactId, fieldId: ids.lid!, place: 1, word: 'yes' }],
    }),
  )
  await expect(written).rejects.toThrow()
  const elsewhere = await crm(db)
  expect(await as(db, elsewhere.manager, ({ db: tx }) => tx.contactFieldValue.count())).toBe(0)
})
