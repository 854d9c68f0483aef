import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { ContactInput, NewEmployerInput } from '~/areas/employers/employer'
import { addContact } from '~/areas/employers/save-contact.server'
import { changeContactMoment } from '~/areas/engagement/change-contact-moment.server'
import { changeFormPage, contactFormPage } from '~/areas/engagement/contact-form.page.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { employerStory } from '~/areas/engagement/story.page.server'
import { searchAll } from '~/areas/insight/search-all.page.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let stranger: Crm
let employerId: string
let first: string
let second: string

const newEmployer = async (name: string, who = world.manager) =>
  good(await as(db, who, ctx => addEmployer(ctx, NewEmployerInput.parse({ name })))).employerId
const contact = async (lastName: string) =>
  good(await as(db, world.manager, ctx => addContact(ctx, employerId, ContactInput.parse({ lastName })))).contactId
const input = (more: object = {}) =>
  ContactMomentInput.parse({ employerId, channel: 'visit', on: '2026-11-02', ...more })
const record = (more: object = {}) => as(db, world.manager, ctx => recordContactMoment(ctx, input(more)))
const change = (id: string, more: object = {}, who = world.manager, at = now) =>
  as(db, who, ctx => changeContactMoment(ctx, id, input(more)), at)

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  employerId = await newEmployer('Zorghuis Samen')
  first = await contact('Alders')
  second = await contact('Bakker')
})
afterAll(() => db.close())

test('several contacts and colleagues are at one moment, and it stands in the story of each', async () => {
  const id = good(await record({ contactIds: [first, second], colleagueIds: [world.colleague, world.manager] }))
  const story = (search: string) =>
    as(db, world.manager, ctx => employerStory(ctx, employerId, new URLSearchParams(search)))
  const told = (await story(`contact=${second}&kind=visit`)).entries[0]?.contact
  expect(told).toMatchObject({
    id: id.contactMomentId,
    people: ['Alders', 'Bakker'],
    colleagues: ['Sam School'],
    changedAt: null,
  })
})

test('a form that is sent twice is one moment; another text under its id is another', async () => {
  const recordAs = randomUUID()
  const text = { note: 'Twee keer gedrukt.', nextStep: 'Bellen', nextStepOn: '2026-12-01', recordAs }
  const [once, twice] = await Promise.all([record(text), record(text)])
  expect([good(once).contactMomentId, good(twice).contactMomentId]).toEqual([recordAs, recordAs])
  const kept = { employerId, note: text.note }
  expect(await db.superuser.contactMoment.count({ where: kept })).toBe(1)
  expect(await db.superuser.event.count({ where: { subjectId: recordAs } })).toBe(1)
  expect(await db.superuser.task.count({ where: { dedupeKey: `contact-moment:${recordAs}` } })).toBe(1)
  const other = good(await record({ ...text, note: 'Iets anders.' }))
  expect(other.contactMomentId).not.toBe(recordAs)
})

test('a contact, site or colleague of somebody else is refused, and nothing is saved', async () => {
  const before = await db.superuser.contactMoment.count()
  const other = await newEmployer('Elders')
  const site = await db.superuser.site.findFirstOrThrow({ where: { employerId: other } })
  expect(await record({ siteId: site.id })).toMatchObject({ ok: false, problems: [{ path: 'siteId' }] })
  expect(await record({ contactIds: [first, employerId] })).toMatchObject({ problems: [{ path: 'contactIds' }] })
  expect(await record({ colleagueIds: [stranger.manager] })).toMatchObject({ problems: [{ path: 'colleagueIds' }] })
  expect(await db.superuser.contactMoment.count()).toBe(before)
})

test('its author changes a moment within a day: task and last contact follow, the event keeps the words before', async () => {
  const { contactMomentId: id, taskId } = good(
    await record({ needHeard: 'oud', contactIds: [first], nextStep: 'bellen', nextStepOn: '2026-11-09' }),
  )
  good(await change(id, { needHeard: 'nieuw', contactIds: [second], nextStep: 'mailen', nextStepOn: '2026-11-10' }))
  const event = await db.superuser.event.findFirstOrThrow({
    where: { subjectId: id, kind: 'engagement.contact-changed' },
  })
  expect(event.before).toMatchObject({ needHeard: 'oud', contactId: first })
  expect(event.after).toMatchObject({ needHeard: 'nieuw', contactId: second })
  expect(await db.superuser.task.findUniqueOrThrow({ where: { id: taskId! } })).toMatchObject({
    title: 'mailen',
    dueOn: new Date('2026-11-10'),
    state: 'open',
  })
  good(await change(id, { on: '2026-10-30' }))
  expect((await db.superuser.task.findUniqueOrThrow({ where: { id: taskId! } })).state).toBe('cancelled')
  const page = await as(db, world.manager, ctx => changeFormPage(ctx, id))
  expect(page).toMatchObject({ mayChange: true, known: { on: '2026-10-30', contactIds: [], nextStep: '' } })
})

test('a day later, by somebody else or from another network a moment is not changed', async () => {
  const id = good(await record()).contactMomentId
  const late = new Date('2026-11-03T09:00:01Z')
  const refused = { ok: false, problems: [{ code: 'too-late-to-change' }] }
  expect(await change(id, {}, world.manager, late)).toMatchObject(refused)
  expect(await change(id, {}, world.colleague)).toMatchObject(refused)
  await expect(change(id, {}, stranger.manager)).rejects.toThrow('not found')
})

test('the wall of rows keeps who was there within the network, and lets only the author take them out', async () => {
  good(await record({ contactIds: [first, second], colleagueIds: [world.colleague] }))
  const count = (who: string) =>
    as(db, who, async ctx => [await ctx.db.contactMomentContact.count(), await ctx.db.contactMomentColleague.count()])
  const [contacts, colleagues] = await count(world.manager)
  expect(Math.min(contacts!, colleagues!)).toBeGreaterThan(0)
  expect(await count(stranger.manager)).toEqual([0, 0])
  expect(await count(await world.member(world.town, 'privacy_officer', 'Pia'))).toEqual([0, 0])
  await as(db, world.colleague, ctx => ctx.db.contactMomentContact.deleteMany({}))
  expect((await count(world.manager))[0]).toBe(contacts)
})

test('“bel” and a name finds whom to record a call with, the form knows the people, and readers record nothing', async () => {
  const hits = (who: string, words: string) => as(db, who, ctx => searchAll(ctx, words))
  const [call] = (await hits(world.manager, 'bel zorghuis sam')).filter(hit => hit.group === 'moments')
  expect(call).toMatchObject({ to: `/contact-moments/new?employer=${employerId}&channel=call` })
  const admin = await world.member(world.town, 'org_admin', 'Olga')
  expect((await hits(admin, 'bel zorghuis')).filter(hit => hit.group === 'moments')).toEqual([])
  const page = await as(db, world.manager, ctx => contactFormPage(ctx, employerId))
  expect(page.people.map(one => one.label)).toEqual(['Alders', 'Bakker'])
  expect(page.colleagues.map(one => one.label)).toEqual(['Cas Manager', 'Sam School'])
})

test('the database lets nobody but the author write who was there and what was used', async () => {
  const { contactMomentId } = good(await record({ contactIds: [first] }))
  const argument = await db.superuser.argument.create({
    data: {
      networkId: world.networkId,
      category: 'other',
      textNl: 'Het helpt',
      textEn: 'It helps',
      createdById: world.manager,
      createdAt: now,
      updatedAt: now,
    },
  })
  const row = { networkId: world.networkId, contactMomentId }
  const used = { ...row, argumentId: argument.id }
  const writes = [
    (who: string) =>
      as(db, who, ctx => ctx.db.contactMomentContact.createMany({ data: [{ ...row, contactId: second }] })),
    (who: string) =>
      as(db, who, ctx =>
        ctx.db.contactMomentColleague.createMany({ data: [{ ...row, membershipId: world.casemanager }] }),
      ),
    (who: string) => as(db, who, ctx => ctx.db.argumentUse.createMany({ data: [used] })),
  ]
  for (const write of writes) await expect(write(world.casemanager)).rejects.toThrow(/42501|row-level security/)
  for (const write of writes) expect(await write(world.manager)).toEqual({ count: 1 })
  const remove = (who: string) => as(db, who, ctx => ctx.db.argumentUse.deleteMany({ where: used }))
  expect(await remove(world.casemanager)).toEqual({ count: 0 })
  expect(await remove(world.manager)).toEqual({ count: 1 })
})
