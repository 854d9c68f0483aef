import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import { ContactChange, ContactInput, EmployerInput, NewEmployerInput } from '~/areas/employers/employer'
import { employerPeoplePage } from '~/areas/employers/employer.page.server'
import { personPage } from '~/areas/employers/person.page.server'
import { addContact, changeContact, changeOwnContact } from '~/areas/employers/save-contact.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm
let employerId: string
let mentorContact: string
let hrContact: string
let firm: string
let mentor: string

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const added = await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Firma' })))
  employerId = good(added).employerId
  const add = async (lastName: string, more: object) =>
    good(await as(db, world.manager, ctx => addContact(ctx, employerId, ContactInput.parse({ lastName, ...more }))))
      .contactId
  hrContact = await add('Personeel', {
    roles: ['hr', 'decision_maker'],
    doNotContactUntil: '2026-12-31',
    consentBasis: 'consent',
    consentOn: '2026-01-01',
  })
  mentorContact = await add('Mentor', { roles: ['mentor'], reportsToId: hrContact })
  const organisation = await world.organisation('Firma', 'employer', employerId)
  firm = await world.member(organisation, 'employer_contact', 'Fia Firma')
  mentor = await world.member(organisation, 'mentor', 'Max Mentor')
  await db.superuser.membership.update({ where: { id: mentor }, data: { contactId: mentorContact } })
})
afterAll(() => db.close())

const contact = (id: string) => db.superuser.contact.findUniqueOrThrow({ where: { id } })

test('a mentor changes the own name and number, and nothing that is not theirs', async () => {
  const { version } = await contact(mentorContact)
  const input = ContactChange.parse({
    lastName: 'Mentor-Smit',
    phone: '030 111 11 11',
    roles: ['ambassador'],
    leftOn: '2026-11-01',
    doNotContactUntil: '2030-01-01',
    version,
  })
  good(await as(db, mentor, ctx => changeOwnContact(ctx, input)))
  expect(await contact(mentorContact)).toMatchObject({
    lastName: 'Mentor-Smit',
    phone: '030 111 11 11',
    roles: ['mentor'],
    leftOn: null,
    doNotContactUntil: null,
    reportsToId: hrContact,
  })
})

test('a mentor renames neither the firm nor a colleague, in the product and in the database', async () => {
  const rename = EmployerInput.parse({ name: 'Van mij', relationState: 'new', version: 1 })
  await expect(as(db, mentor, ctx => changeEmployer(ctx, employerId, rename))).rejects.toThrow(NotFoundError)
  const leave = ContactChange.parse({ lastName: 'Weg', leftOn: '2026-11-01', version: 1 })
  await expect(as(db, mentor, ctx => changeContact(ctx, employerId, hrContact, leave))).rejects.toThrow(NotFoundError)
  const counts = await as(db, mentor, async ctx => [
    (await ctx.db.employer.updateMany({ where: { id: employerId }, data: { name: 'Van mij' } })).count,
    (await ctx.db.contact.updateMany({ where: { id: hrContact }, data: { lastName: 'Weg' } })).count,
    (await ctx.db.contact.updateMany({ where: { id: mentorContact }, data: { lastName: 'Mentor' } })).count,
    (await ctx.db.site.updateMany({ where: { employerId }, data: { city: 'Weg' } })).count,
  ])
  expect(counts).toEqual([0, 0, 1, 0])
})

test('a firm sees its people without our marks, and cannot change them by the form', async () => {
  const page = await as(db, firm, ctx => employerPeoplePage(ctx, employerId))
  for (const one of page.contacts)
    expect(one).toMatchObject({
      roles: [],
      doNotContactUntil: null,
      consentBasis: null,
      consentOn: null,
      reportsToId: null,
    })
  const person = await as(db, firm, ctx => personPage(ctx, employerId, mentorContact))
  expect([person.reportsTo, person.lastSpoken, person.person.roles]).toEqual([null, null, []])
  const { version } = await contact(hrContact)
  const input = ContactChange.parse({ lastName: 'Personeelszaken', roles: [], version })
  good(await as(db, firm, ctx => changeContact(ctx, employerId, hrContact, input)))
  expect(await contact(hrContact)).toMatchObject({
    lastName: 'Personeelszaken',
    roles: ['hr', 'decision_maker'],
    consentBasis: 'consent',
  })
  const added = await as(db, firm, ctx =>
    addContact(ctx, employerId, ContactInput.parse({ lastName: 'Nieuw', roles: ['ambassador'], mentorCapacity: 2 })),
  )
  expect(await contact(good(added).contactId)).toMatchObject({ roles: [], mentorCapacity: 2 })
})

test.each([
  ['level', { level: 5 }],
  ['owner', { ownerId: null }],
  ['strength', { strength: 5 }],
  ['relation', { relationState: 'ended' }],
  ['importance', { importance: 1 }],
  ['archive', { archivedAt: new Date() }],
  ['own number at the sender', { externalId: 'x' }],
])('the database refuses that a firm changes what we keep of it: %s', async (_, change) => {
  await expect(
    as(db, firm, ctx => ctx.db.employer.updateMany({ where: { id: employerId }, data: change })),
  ).rejects.toThrow(/kept by the network|42501/)
})

test.each([
  ['do not contact', { doNotContactUntil: null }],
  ['roles', { roles: ['ambassador'] }],
  ['ground', { consentBasis: 'contract' }],
  ['chief', { reportsToId: null }],
])('the database refuses that a firm changes our marks on a contact: %s', async (name, change) => {
  const id = name === 'chief' ? mentorContact : hrContact
  await expect(as(db, firm, ctx => ctx.db.contact.updateMany({ where: { id }, data: change }))).rejects.toThrow(
    /kept by the network|42501/,
  )
})

test('the database refuses a new contact of a firm with our marks on it, and keeps one without', async () => {
  const row = () => ({
    id: randomUUID(),
    networkId: world.networkId,
    employerId,
    lastName: 'Rij',
    createdAt: new Date(),
    updatedAt: new Date(),
  })
  await expect(
    as(db, firm, ctx => ctx.db.contact.createMany({ data: [{ ...row(), roles: ['decision_maker'] }] })),
  ).rejects.toThrow(/kept by the network|42501/)
  await as(db, firm, ctx => ctx.db.contact.createMany({ data: [row()] }))
  expect(await db.superuser.contact.count({ where: { employerId, lastName: 'Rij' } })).toBe(1)
})

test('our own people change everything of this, past the trigger', async () => {
  const { version } = await contact(hrContact)
  const input = ContactChange.parse({ lastName: 'P', roles: ['hr'], consentBasis: 'consent', version })
  const wrong = await as(db, world.manager, ctx => changeContact(ctx, employerId, hrContact, input))
  expect(wrong).toMatchObject({ ok: false, problems: [{ path: 'consentOn', code: 'required' }] })
  const right = { ...input, consentBasis: 'public_task' as const }
  good(await as(db, world.manager, ctx => changeContact(ctx, employerId, hrContact, right)))
  expect(await contact(hrContact)).toMatchObject({
    roles: ['hr'],
    consentBasis: 'public_task',
    doNotContactUntil: null,
  })
})
