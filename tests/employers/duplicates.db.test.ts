import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { archiveEmployer } from '~/areas/employers/archive-employer.server'
import { addUnlessKnown } from '~/areas/employers/duplicates/add-unless-known.server'
import { readEntered } from '~/areas/employers/duplicates/entered-employer'
import { duplicatesOfEntered } from '~/areas/employers/duplicates/find-duplicates.page.server'
import { ContactInput, NewEmployerInput } from '~/areas/employers/employer'
import { addContact } from '~/areas/employers/save-contact.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

const add = (name: string, more: object = {}) =>
  as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name, ...more }))).then(
    done => good(done).employerId,
  )
const look = (fields: Record<string, string>, who = world.manager) =>
  as(db, who, ctx => duplicatesOfEntered(ctx, readEntered(new URLSearchParams(fields))))

test('an employer is recognised however its name, number and domain are written', async () => {
  const id = await add('Bakkerij De Vriès B.V.', {
    kvkNumber: '23456789',
    establishmentNumber: '000023456789',
    phone: '+31 (0)30 123 45 67',
    website: 'https://www.devries.example/brood',
    postcode: '3511 AB',
  })
  const found = async (fields: Record<string, string>) => (await look(fields)).map(one => [one.id, one.reasons])
  expect(await found({ kvkNumber: '23456789' })).toEqual([[id, ['kvk']]])
  expect(await found({ establishmentNumber: '000023456789' })).toEqual([[id, ['establishment']]])
  expect(await found({ phone: '0031301234567' })).toEqual([[id, ['phone']]])
  expect(await found({ phone: '030-1234567' })).toEqual([[id, ['phone']]])
  expect(await found({ email: 'Info@DeVries.example' })).toEqual([[id, ['domain']]])
  expect(await found({ name: 'bakkerij de vries' })).toEqual([[id, ['name']]])
  expect(await found({ name: 'Bakkerij de Vries bv', postcode: '3511ab' })).toEqual([[id, ['nameAndPostcode']]])
  expect(await found({ name: 'Bakkerij de Vreis', postcode: '3511AB' })).toEqual([[id, ['similarNameAndPostcode']]])
  expect(await found({ name: 'Garage', phone: '030 7654321', postcode: '3511AB' })).toEqual([])
  expect(await found({})).toEqual([])
})

test('a contact person is a lead too, but not through a public mail provider', async () => {
  const id = await add('Kwekerij Zonder Gegevens')
  const person = (email: string, phone: string) =>
    as(db, world.manager, ctx => addContact(ctx, id, ContactInput.parse({ lastName: 'Jansen', email, phone })))
  good(await person('jan@gmail.com', '06 11111111'))
  good(await person('jan@kwekerij.example', '06 22222222'))
  expect((await look({ phone: '+31611111111' })).map(one => one.id)).toEqual([id])
  expect((await look({ website: 'kwekerij.example' })).map(one => one.id)).toEqual([id])
  expect(await look({ email: 'piet@gmail.com' })).toEqual([])
})

test('one that looks like another is added only when somebody says so', async () => {
  await add('Hotel Eenhoorn', { postcode: '3700AA' })
  const input = NewEmployerInput.parse({ name: 'Hotel Eenhoorn BV', postcode: '3700AA' })
  const first = await as(db, world.manager, ctx => addUnlessKnown(ctx, input, { isAnother: false }))
  expect(first).toMatchObject({ added: null, found: [{ name: 'Hotel Eenhoorn' }] })
  expect(await db.superuser.employer.count({ where: { name: 'Hotel Eenhoorn BV' } })).toBe(0)
  const second = await as(db, world.manager, ctx => addUnlessKnown(ctx, input, { isAnother: true }))
  expect(second.added?.ok).toBe(true)
  const taken = NewEmployerInput.parse({ name: 'Anders', kvkNumber: '23456789' })
  const refused = await as(db, world.manager, ctx => addUnlessKnown(ctx, taken, { isAnother: true }))
  expect(refused.added).toMatchObject({ ok: false, problems: [{ code: 'kvk-number-taken' }] })
})

test('archived employers and those of another network are not shown, and employers see none of it', async () => {
  const id = await add('Stil Archief', { postcode: '3800AA' })
  good(await as(db, world.manager, ctx => archiveEmployer(ctx, id, 'archive')))
  expect(await look({ name: 'Stil Archief' })).toEqual([])
  const other = await crm(db)
  expect(await look({ kvkNumber: '23456789' }, other.manager)).toEqual([])
  const firm = await world.organisation('Firma', 'employer', id)
  const person = await world.member(firm, 'employer_contact', 'Eva Werkgever')
  await expect(look({ name: 'Hotel Eenhoorn' }, person)).rejects.toThrow(NotFoundError)
})
