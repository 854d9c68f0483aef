import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { contactColumnKeys } from '~/areas/employers/contact-list/contact-columns'
import {
  contactListStep,
  exportContacts,
  listContactsPage,
} from '~/areas/employers/contact-list/list-contacts.page.server'
import { CustomFieldInput } from '~/areas/employers/custom-fields/custom-field'
import { addCustomField } from '~/areas/employers/custom-fields/save-custom-field.server'
import { listEmployersPage } from '~/areas/employers/list-employers.page.server'
import { searchContacts } from '~/areas/employers/search.store.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm
const [kas, zorg, old] = [randomUUID(), randomUUID(), randomUUID()]
const made = { createdAt: now, updatedAt: now }
const day = (text: string) => new Date(`${text}T00:00:00Z`)

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const { networkId } = world
  const employer = (id: string, name: string, facts = {}) =>
    db.superuser.employer.create({ data: { id, networkId, name, ...facts, ...made } })
  await employer(kas, 'Kas', { noMailing: true, ownerId: world.manager, level: 2, targetLevel: 3, sectorCode: 'A' })
  await employer(zorg, 'Zorg')
  await employer(old, 'Oud', { archivedAt: now })
  const site = { networkId, employerId: kas, city: 'Zeist', ...made }
  const { id: siteId } = await db.superuser.site.create({ data: site })
  const contact = (employerId: string, lastName: string, facts = {}) =>
    db.superuser.contact.create({ data: { networkId, employerId, lastName, roles: [], ...facts, ...made } })
  const noor = await contact(kas, 'Baas', {
    firstName: 'Noor',
    function: 'directeur',
    roles: ['mentor', 'decision_maker'],
    language: 'nl',
    channel: 'phone',
    doNotContactUntil: day('2026-12-01'),
    phone: '030 1',
    email: 'noor@kas.example',
    siteId,
    mentorCapacity: 2,
    consentBasis: 'consent',
    consentOn: day('2026-01-05'),
  })
  const abel = await contact(zorg, 'Älva', { roles: ['hr'], doNotContactUntil: day('2026-11-01') })
  await contact(zorg, 'Weg', { leftOn: day('2026-05-01') })
  await contact(old, 'Archief')
  const coordinator = await world.member(world.town, 'network_coordinator', 'Net Werk')
  const field = async (labelNl: string, kind: string, belongsTo: string) => {
    const input = CustomFieldInput.parse({ labelNl, labelEn: labelNl, kind, belongsTo })
    return good(await as(db, coordinator, ctx => addCustomField(ctx, input))).fieldId
  }
  const hobby = await field('Hobby', 'text', 'contact')
  const places = await field('Plekken', 'number', 'employer')
  await db.superuser.contactFieldValue.create({
    data: { networkId, contactId: noor.id, fieldId: hobby, word: 'Zweefvliegen' },
  })
  await db.superuser.contactFieldValue.create({
    data: { networkId, contactId: abel.id, fieldId: hobby, word: 'Schaken' },
  })
  await db.superuser.employerFieldValue.create({ data: { networkId, employerId: zorg, fieldId: places, number: 4 } })
})
afterAll(() => db.close())

const list = (search: string, who = world.manager) =>
  as(db, who, ctx => listContactsPage(ctx, new URLSearchParams(search)))
const names = async (search: string) => (await list(search)).rows.map(row => row.name)

test('every column holds what is known of the contact and its employer', async () => {
  const page = await list(`columns=${contactColumnKeys.join('+')}+contact.hobby+own.plekken`)
  expect(page.rows.find(row => row.name === 'Noor Baas')).toMatchObject({
    employerId: kas,
    cells: {
      employer: [kas, 'Kas'],
      function: 'directeur',
      roles: ['mentor', 'decision_maker'],
      language: 'nl',
      channel: 'phone',
      doNotContact: '2026-12-01',
      noMailing: true,
      phone: '030 1',
      email: 'noor@kas.example',
      site: 'Zeist',
      mentorCapacity: 2,
      consent: 'consent',
      consentOn: '2026-01-05',
      leftOn: null,
      lastSpoken: null,
      city: 'Zeist',
      sector: 'A',
      state: 'new',
      level: [2, 3],
      owner: 'Ada Manager',
      'contact.hobby': ['Zweefvliegen'],
      'own.plekken': null,
    },
  })
  expect(page.rows.find(row => row.name === 'Älva')?.cells).toMatchObject({
    roles: ['hr'],
    channel: null,
    'own.plekken': [4],
  })
})

test('the list shows who is there, in order of name, and narrows by search, quick filters and conditions', async () => {
  expect(await names('')).toEqual(['Älva', 'Noor Baas'])
  expect((await list('')).total).toBe(2)
  expect(await names('presence=all')).toEqual(['Älva', 'Noor Baas', 'Weg'])
  expect(await names('presence=gone')).toEqual(['Weg'])
  expect(await names('q=noor')).toEqual(['Noor Baas'])
  expect(await names('q=zweefvl')).toEqual(['Noor Baas'])
  expect(await names('role=hr')).toEqual(['Älva'])
  expect(await names('reach=now')).toEqual(['Älva'])
  expect(await names('reach=later')).toEqual(['Noor Baas'])
  expect(await names('where=contact.hobby+has+schaak+or+contact.hobby+has+schak')).toEqual(['Älva'])
  expect(await names('where=contact.hobby+isnt+schaken')).toEqual(['Noor Baas'])
  expect(await names('where=own.plekken+from+3')).toEqual(['Älva'])
  expect(await names('where=roles+is+mentor+and+city+is+zeist')).toEqual(['Noor Baas'])
  expect(await names('where=roles+isnt+mentor')).toEqual(['Älva'])
  expect(await names('where=employer+starts+ka')).toEqual(['Noor Baas'])
  expect(await names('sort=-employer')).toEqual(['Älva', 'Noor Baas'])
  expect(await names('sort=-doNotContact')).toEqual(['Noor Baas', 'Älva'])
  expect(await names('sort=contact.hobby')).toEqual(['Älva', 'Noor Baas'])
})

test('what the address asks and the list cannot do is said, and a wrong filter finds nobody', async () => {
  const page = await list('sort=roles&columns=employer+nope&role=chef&where=language+is+xx')
  expect(page).toMatchObject({ refusedSort: 'roles', unknownColumns: ['nope'], rows: [], total: 0 })
  expect(page.leftOut).toMatchObject([{ path: 'role', found: 'chef' }])
  expect(page.filter.where?.problems).toMatchObject([{ path: 'language', code: 'filter-choice' }])
  const step = await as(db, world.manager, ctx =>
    contactListStep(ctx, new URLSearchParams('columnStep=up.roles&column=employer&column=roles')),
  )
  expect(step).toBe('columns=roles+employer&choose=columns')
})

test('a file follows filter, columns and order; with a wrong filter, or for who may not, there is none', async () => {
  const file = (search: string, who = world.manager) =>
    as(db, who, ctx => exportContacts(ctx, new URLSearchParams(search)))
  const { columns, rows } = good(await file('columns=employer+contact.hobby&sort=-name&presence=all'))
  expect(columns.map(one => one.key)).toEqual(['employer', 'contact.hobby'])
  expect(rows.map(row => row.name)).toEqual(['Weg', 'Noor Baas', 'Älva'])
  const event = await db.superuser.event.findFirstOrThrow({ where: { kind: 'employers.contacts-exported' } })
  expect(event.after).toMatchObject({ rows: 3, columns: ['employer', 'contact.hobby'] })
  expect(await file('where=language+is+xx')).toMatchObject({ ok: false, problems: [{ path: 'language' }] })
  const firm = await world.member(await world.organisation('Kas', 'employer', kas), 'employer_contact', 'Firma')
  await expect(file('', firm)).rejects.toThrow(NotFoundError)
  // The database shows a firm its own people only, and its search does not tell what stands in fields that it does not see.
  expect(await as(db, firm, ({ db: tx }) => searchContacts(tx, 'noor', 5))).toHaveLength(1)
  expect(await as(db, firm, ({ db: tx }) => searchContacts(tx, 'zweefvliegen', 5))).toEqual([])
  expect(await as(db, world.manager, ({ db: tx }) => searchContacts(tx, 'zweefvliegen', 5))).toHaveLength(1)
})

test('the list of employers asks, and shows, what an own field of a contact says', async () => {
  const employers = async (search: string) =>
    (await as(db, world.manager, ctx => listEmployersPage(ctx, new URLSearchParams(search)))).rows
  const found = await employers('where=contact.hobby+is+zweefvliegen&columns=contact.hobby')
  expect(found).toMatchObject([{ name: 'Kas', cells: { 'contact.hobby': ['Zweefvliegen'] } }])
  expect((await employers('where=contact.hobby+isnt+zweefvliegen')).map(row => row.name)).toEqual(['Zorg'])
  expect(await employers('where=contact.hobby+empty')).toEqual([])
})

test('a list of contacts shows one network only', async () => {
  const other = await crm(db)
  expect((await list('presence=all', other.manager)).rows).toEqual([])
})

test('the list of employers is searched by its contacts, by own fields and by numbers', async () => {
  const { networkId } = world
  const found = async (words: string, who = world.manager) =>
    (await as(db, who, ctx => listEmployersPage(ctx, new URLSearchParams({ q: words })))).rows.map(row => row.name)
  const field = good(
    await as(db, await world.member(world.town, 'network_coordinator', 'Vel Den'), ctx =>
      addCustomField(
        ctx,
        CustomFieldInput.parse({ labelNl: 'Notitie', labelEn: 'Note', kind: 'text', belongsTo: 'employer' }),
      ),
    ),
  )
  await db.superuser.employerFieldValue.create({
    data: { networkId, employerId: zorg, fieldId: field.fieldId, word: 'Zonnepanelen op het dák' },
  })
  await db.superuser.employer.update({ where: { id: zorg }, data: { phone: '+31 (0)30 765 4321' } })
  await db.superuser.site.create({
    data: { networkId, employerId: kas, establishmentNumber: '000012345678', city: 'Zeist', ...made },
  })
  expect(await found('baas noor')).toEqual(['Kas'])
  expect(await found('NOOR@kas')).toEqual(['Kas'])
  expect(await found('Noor@Kas.example')).toEqual(['Kas'])
  expect(await found("'\\ & | ! :* <->")).toEqual([])
  expect(await found("o'neill\\ @.")).toEqual([])
  expect(await found('alva')).toEqual(['Zorg'])
  expect(await found('zweefvl')).toEqual(['Kas'])
  expect(await found('zonnepanelen dak')).toEqual(['Zorg'])
  expect(await found('030-7654321')).toEqual(['Zorg'])
  expect(await found('000012345678')).toEqual(['Kas'])
  expect(await found('zogr')).toEqual([])
  // Another network's people find nothing of it.
  const other = await crm(db)
  expect(await found('zweefvl', other.manager)).toEqual([])
})
