import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import {
  ContactChange,
  ContactInput,
  EmployerInput,
  NewEmployerInput,
  SiteChange,
  SiteInput,
} from '~/areas/employers/employer'
import { addContact, changeContact } from '~/areas/employers/save-contact.server'
import { addSite, changeSite } from '~/areas/employers/save-site.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm
let employerId: string

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const added = await as(db, world.manager, ctx =>
    addEmployer(ctx, NewEmployerInput.parse({ name: 'Samen', city: 'A' })),
  )
  employerId = good(added).employerId
})
afterAll(() => db.close())

const stale = { ok: false, problems: [expect.objectContaining({ code: 'changed-meanwhile' })] }

test('the second of two people who save a site is told, and the first text stays', async () => {
  const siteId = good(
    await as(db, world.manager, ctx => addSite(ctx, employerId, SiteInput.parse({ city: 'Zeist' }))),
  ).siteId
  const save = (who: string, city: string, version: number) =>
    as(db, who, ctx => changeSite(ctx, employerId, siteId, SiteChange.parse({ city, version })))
  good(await save(world.manager, 'Bunnik', 1))
  expect(await save(world.casemanager, 'Driebergen', 1)).toEqual(stale)
  expect(await db.superuser.site.findUniqueOrThrow({ where: { id: siteId } })).toMatchObject({
    city: 'Bunnik',
    version: 2,
  })
  good(await save(world.casemanager, 'Driebergen', 2))
})

test('a site that stops being the main one has a new version', async () => {
  const main = await db.superuser.site.findFirstOrThrow({ where: { employerId, isMain: true } })
  good(await as(db, world.manager, ctx => addSite(ctx, employerId, SiteInput.parse({ city: 'Nieuw', isMain: true }))))
  const before = SiteChange.parse({ city: 'A', isMain: true, version: main.version })
  expect(await as(db, world.casemanager, ctx => changeSite(ctx, employerId, main.id, before))).toEqual(stale)
})

test('the second of two people who save a contact is told; a change without a version is refused before anything is looked up', async () => {
  const contactId = good(
    await as(db, world.manager, ctx => addContact(ctx, employerId, ContactInput.parse({ lastName: 'Eerst' }))),
  ).contactId
  const save = (who: string, lastName: string, version: number) =>
    as(db, who, ctx => changeContact(ctx, employerId, contactId, ContactChange.parse({ lastName, version })))
  good(await save(world.manager, 'Tweede', 1))
  expect(await save(world.casemanager, 'Derde', 1)).toEqual(stale)
  expect((await db.superuser.contact.findUniqueOrThrow({ where: { id: contactId } })).lastName).toBe('Tweede')
  expect(ContactChange.safeParse({ lastName: 'Vierde' }).success).toBe(false)
})

test('a contact moment that makes a relation existing does not get lost under an older form', async () => {
  const fresh = good(await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Nieuw BV' }))))
  const moment = ContactMomentInput.parse({
    employerId: fresh.employerId,
    channel: 'call',
    on: '2026-11-02',
    note: 'Gebeld',
  })
  good(await as(db, world.colleague, ctx => recordContactMoment(ctx, moment)))
  const old = EmployerInput.parse({ name: 'Nieuw BV', relationState: 'new', version: 1 })
  expect(await as(db, world.manager, ctx => changeEmployer(ctx, fresh.employerId, old))).toEqual(stale)
})
