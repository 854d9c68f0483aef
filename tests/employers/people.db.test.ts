import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import { ContactInput, EmployerInput, NewEmployerInput, SiteInput } from '~/areas/employers/employer'
import { employerEditPage, employerPeoplePage } from '~/areas/employers/employer.page.server'
import { followContact } from '~/areas/employers/follow-contact.server'
import { personPage } from '~/areas/employers/person.page.server'
import { addContact } from '~/areas/employers/save-contact.server'
import { addSite } from '~/areas/employers/save-site.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from './crm'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

const employer = async (name: string) =>
  good(await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name })))).employerId
const contact = async (employerId: string, lastName: string, more: object = {}) =>
  good(await as(db, world.manager, ctx => addContact(ctx, employerId, ContactInput.parse({ lastName, ...more }))))
    .contactId

test('the page of a person tells the chief, who reports, the channel and when we last spoke', async () => {
  const firm = await employer('Pagina BV')
  const chief = await contact(firm, 'Chef')
  const person = await contact(firm, 'Medewerker', { channel: 'visit', reportsToId: chief })
  const moment = { employerId: firm, contactId: person, channel: 'call', on: '2026-11-01', note: 'Gebeld' }
  good(await as(db, world.colleague, ctx => recordContactMoment(ctx, ContactMomentInput.parse(moment))))
  const page = await as(db, world.manager, ctx => personPage(ctx, firm, person))
  expect(page).toMatchObject({
    title: 'Medewerker',
    person: { channel: 'visit' },
    reportsTo: { id: chief, name: 'Chef' },
    lastSpoken: { by: 'Sam School' },
  })
  const above = await as(db, world.manager, ctx => personPage(ctx, firm, chief))
  expect(above.reports.map(one => one.name)).toEqual(['Medewerker'])
})

test('somebody reports to a colleague, not to themselves or to somebody of another firm', async () => {
  const [firm, other] = [await employer('Hier'), await employer('Daar')]
  const stranger = await contact(other, 'Vreemd')
  const wrong = await as(db, world.manager, ctx =>
    addContact(ctx, firm, ContactInput.parse({ lastName: 'X', reportsToId: stranger })),
  )
  expect(wrong).toMatchObject({ ok: false, problems: [{ path: 'reportsToId', code: 'not-found' }] })
})

test('who left is followed to the new employer, and both pages lead to each other', async () => {
  const [from, to] = [await employer('Oud Werk'), await employer('Nieuw Werk')]
  const old = await contact(from, 'Vries', { firstName: 'Anna', email: 'anna@oud.example', leftOn: '2026-10-01' })
  const follow = (employerId: string) =>
    as(db, world.manager, ctx => followContact(ctx, { employerId: from, contactId: old }, { employerId }))
  expect(await follow(from)).toMatchObject({ ok: false, problems: [{ code: 'same-employer' }] })
  const { contactId } = good(await follow(to))
  expect(await follow(to)).toMatchObject({ ok: false, problems: [{ code: 'moved-already', found: 'Nieuw Werk' }] })
  const before = await as(db, world.manager, ctx => personPage(ctx, from, old))
  const after = await as(db, world.manager, ctx => personPage(ctx, to, contactId))
  expect(before.moves.later.map(one => [one.id, one.employer.name])).toEqual([[contactId, 'Nieuw Werk']])
  expect([after.title, after.person.email, after.moves.earlier?.id]).toEqual(['Anna Vries', null, old])
  const here = await contact(to, 'Blijver')
  const early = await as(db, world.manager, ctx =>
    followContact(ctx, { employerId: to, contactId: here }, { employerId: from }),
  )
  expect(early).toMatchObject({ ok: false, problems: [{ code: 'still-here' }] })
})

test('a site tells how one gets there and in, and what is not a known answer is refused', async () => {
  const firm = await employer('Bereikbaar')
  const input = SiteInput.parse({
    city: 'Zeist',
    accessible: ['lift', 'wheelchair'],
    transitMinutes: 7,
    transitStop: 'Station',
    childcare: 'yes',
    sbbOccupations: 'Kok\n\nGastheer \nKok',
  })
  good(await as(db, world.manager, ctx => addSite(ctx, firm, input)))
  const page = await as(db, world.manager, ctx => employerPeoplePage(ctx, firm))
  expect(page.sites.find(one => one.city === 'Zeist')).toMatchObject({
    accessible: ['lift', 'wheelchair'],
    transitMinutes: 7,
    childcare: 'yes',
    sbbOccupations: ['Kok', 'Gastheer'],
  })
  expect(SiteInput.safeParse({ city: 'Zeist', accessible: ['parking'] }).success).toBe(false)
})

test('an employer has several sectors beside the main one, each once', async () => {
  const firm = await employer('Veelzijdig')
  const save = (otherSectors: string, version: number) =>
    as(db, world.manager, ctx =>
      changeEmployer(
        ctx,
        firm,
        EmployerInput.parse({ name: 'Veelzijdig', relationState: 'new', sectorCode: 'Q', otherSectors, version }),
      ),
    )
  good(await save('87.10, Q; 47, 47', 1))
  expect(
    (await as(db, world.manager, ctx => employerEditPage(ctx, firm))).employer.otherSectors.split(', '),
  ).toHaveLength(2)
  good(await save('47', 2))
  const page = await as(db, world.manager, ctx => employerEditPage(ctx, firm))
  expect(page.employer.otherSectors).toMatch(/47$/)
  expect(
    EmployerInput.safeParse({ name: 'X', relationState: 'new', otherSectors: '47, onzin', version: 1 }).success,
  ).toBe(false)
})
