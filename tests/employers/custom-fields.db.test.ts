import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import { CustomFieldInput } from '~/areas/employers/custom-fields/custom-field'
import { customFieldsPage, ownFieldsOf } from '~/areas/employers/custom-fields/custom-fields.page.server'
import { archiveCustomField, moveCustomField } from '~/areas/employers/custom-fields/order-custom-field.server'
import { addCustomField, changeCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import { EmployerInput, NewEmployerInput } from '~/areas/employers/employer'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm
let coordinator: string
const ids: Record<string, string> = {}

const input = (labelNl: string, kind: string, more: object = {}) =>
  CustomFieldInput.parse({ labelNl, labelEn: `${labelNl} EN`, kind, ...more })
const options = [{ nl: 'Ja graag' }, { nl: 'Later', en: 'Later on' }, { nl: 'Nooit' }]
const add = async (labelNl: string, kind: string, more: object = {}) => {
  const { fieldId, key } = good(await as(db, coordinator, ctx => addCustomField(ctx, input(labelNl, kind, more))))
  ids[key] = fieldId
}
const order = async () => (await as(db, coordinator, ctx => customFieldsPage(ctx))).fields.map(field => field.key)
const values = async (employerId: string, who = world.manager) =>
  Object.fromEntries((await as(db, who, ctx => ownFieldsOf(ctx, employerId))).map(field => [field.key, field.value]))

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  coordinator = await world.member(world.town, 'network_coordinator', 'Net Werk')
  await add('Lid van', 'text', { shownToFirm: true })
  await add('Leerplekken', 'number')
  await add('Erkend tot', 'date')
  await add('Belangstelling', 'choice', { options })
  await add('Dagen', 'several', { options: [{ nl: 'ma' }, { nl: 'di' }] })
  await add('Rolstoel', 'yes_no')
})
afterAll(() => db.close())

const employer = async (typed: Record<string, string[]> = {}) =>
  good(await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Bakkerij' }), typed)))
    .employerId
const change = (employerId: string, version: number, typed: Record<string, string[]>, who = world.manager) =>
  as(db, who, ctx =>
    changeEmployer(
      ctx,
      employerId,
      EmployerInput.parse({ name: 'Bakkerij', ownerId: world.manager, relationState: 'new', version }),
      typed,
    ),
  )

test('values are kept by their type, changed and emptied, and each change tells the field, from and to', async () => {
  const id = await employer({ lid_van: ['MKB'], leerplekken: ['2,5'], dagen: ['ma', 'di'], rolstoel: ['no'] })
  expect(await values(id)).toEqual({
    lid_van: 'MKB',
    leerplekken: 2.5,
    erkend_tot: null,
    belangstelling: null,
    dagen: ['ma', 'di'],
    rolstoel: false,
  })
  good(
    await change(id, 1, {
      lid_van: [''],
      leerplekken: ['2.5'],
      erkend_tot: ['2027-01-31'],
      dagen: ['di'],
      rolstoel: ['no'],
    }),
  )
  expect(await values(id)).toMatchObject({ lid_van: null, leerplekken: 2.5, erkend_tot: '2027-01-31', dagen: ['di'] })
  const event = await db.superuser.event.findFirstOrThrow({
    where: { employerId: id, kind: 'employers.employer-changed' },
  })
  expect(event).toMatchObject({
    before: { 'fields.lid_van': 'MKB', 'fields.erkend_tot': null, 'fields.dagen': ['ma', 'di'] },
    after: { 'fields.lid_van': null, 'fields.erkend_tot': '2027-01-31', 'fields.dagen': ['di'] },
  })
})

test('a wrong value saves nothing at all; somebody who edits an older version hears it', async () => {
  const id = await employer({ lid_van: ['Club'] })
  expect(await change(id, 1, { lid_van: ['Anders'], leerplekken: ['veel'] })).toMatchObject({
    ok: false,
    problems: [{ path: 'fields.leerplekken', code: 'not-a-number', found: 'veel' }],
  })
  expect(await values(id)).toMatchObject({ lid_van: 'Club' })
  good(await change(id, 1, { lid_van: ['Anders'] }))
  expect(await change(id, 1, { lid_van: ['Te laat'] })).toMatchObject({ problems: [{ code: 'changed-meanwhile' }] })
  expect(await values(id)).toMatchObject({ lid_van: 'Anders' })
})

test('the kind stays once there is a value, a choice in use cannot go, and a name is given once', async () => {
  await employer({ belangstelling: ['later'] })
  const all = options.map((option, index) => ({ ...option, value: ['ja_graag', 'later', 'nooit'][index] }))
  const of = (more: object) => ({ options: all, version: 1, ...more })
  const edit = (kind: string, more: object, name = 'Belangstelling') =>
    as(db, coordinator, ctx => changeCustomField(ctx, ids.belangstelling!, input(name, kind, of(more))))
  expect(await edit('text', {})).toMatchObject({ problems: [{ path: 'kind', code: 'kind-in-use' }] })
  expect(await edit('choice', { options: [all[0], all[2]] })).toMatchObject({
    problems: [{ code: 'option-in-use', found: 'Later' }],
  })
  expect(await edit('choice', {}, 'Dagen')).toMatchObject({
    problems: [
      { path: 'labelNl', code: 'label-taken' },
      { path: 'labelEn', code: 'label-taken' },
    ],
    ok: false,
  })
  expect(await edit('choice', { options: [all[1]] })).toMatchObject({ problems: [{ code: 'too-few-options' }] })
  good(await edit('choice', { options: [all[1], all[0]] }))
  expect(await edit('choice', {})).toMatchObject({ problems: [{ code: 'changed-meanwhile' }] })
})

test('fields are put in order, put away and brought back with their values', async () => {
  const id = await employer({ rolstoel: ['yes'] })
  const before = await order()
  good(await as(db, coordinator, ctx => moveCustomField(ctx, ids.rolstoel!, 'up')))
  expect((await order()).indexOf('rolstoel')).toBe(before.indexOf('rolstoel') - 1)
  good(await as(db, coordinator, ctx => moveCustomField(ctx, ids.lid_van!, 'up')))
  expect((await order())[0]).toBe('lid_van')
  good(await as(db, coordinator, ctx => archiveCustomField(ctx, ids.rolstoel!, 'archive')))
  expect(await values(id)).not.toHaveProperty('rolstoel')
  good(await as(db, coordinator, ctx => archiveCustomField(ctx, ids.rolstoel!, 'restore')))
  expect(await values(id)).toMatchObject({ rolstoel: true })
})

test('the list finds employers by each kind of value', async () => {
  const id = await employer({ lid_van: ['50%_club'], leerplekken: ['77'], erkend_tot: ['2031-05-05'], dagen: ['di'] })
  await employer({ rolstoel: ['yes'], lid_van: ['Kring'] })
  const found = async (where: string) => {
    const page = await as(db, world.manager, ctx => listEmployersPage(ctx, new URLSearchParams([['where', where]])))
    expect(page.filter.where?.problems ?? []).toEqual([])
    return page.rows.some(row => row.id === id)
  }
  expect(await found('own.leerplekken from 77')).toBe(true)
  expect(await found('own.leerplekken to 76')).toBe(false)
  expect(await found('own.erkend_tot on 2031-05-05')).toBe(true)
  expect(await found('own.erkend_tot from 2031-05-06')).toBe(false)
  expect(await found('own.dagen is ma di')).toBe(true)
  expect(await found('own.dagen isnt di')).toBe(false)
  expect(await found('own.lid_van has 0%_C')).toBe(true)
  expect(await found('own.lid_van has 0%club')).toBe(false)
  expect(await found('own.lid_van empty')).toBe(false)
  expect(await found('own.lid_van filled')).toBe(true)
  expect(await found('own.rolstoel no')).toBe(true)
  expect(await found('own.rolstoel yes')).toBe(false)
})

test('only those who keep the network change its fields; a firm sees what is marked for it, and never writes', async () => {
  const id = await employer({ lid_van: ['Voor u'], leerplekken: ['3'] })
  await expect(as(db, world.manager, ctx => customFieldsPage(ctx))).rejects.toThrow(NotFoundError)
  await expect(as(db, world.manager, ctx => addCustomField(ctx, input('Stiekem', 'text')))).rejects.toThrow(
    NotFoundError,
  )
  const firm = await world.organisation('Bakkerij', 'employer', id)
  const contact = await world.member(firm, 'employer_contact', 'Bak Ker')
  expect(await values(id, contact)).toEqual({ lid_van: 'Voor u' })
  good(await change(id, 1, { lid_van: ['Van de firma'] }, contact))
  expect(await values(id)).toMatchObject({ lid_van: 'Voor u', leerplekken: 3 })
  await expect(
    as(db, contact, ctx => ctx.db.employerFieldValue.deleteMany({ where: { employerId: id } })),
  ).resolves.toEqual({ count: 0 })
  await expect(
    as(db, contact, ctx =>
      ctx.db.employerFieldValue.createMany({
        data: [{ networkId: world.networkId, employerId: id, fieldId: ids.lid_van!, place: 9, word: 'x' }],
      }),
    ),
  ).rejects.toThrow()
  const stranger = await crm(db)
  expect(await values(id, stranger.manager)).toEqual({})
})
