import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { InitiativeInput } from '~/areas/csr/csr'
import { saveCsrInitiative } from '~/areas/csr/save-csr.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { addTie } from '~/areas/employers/add-tie.server'
import { ContactInput, NewEmployerInput, SiteInput } from '~/areas/employers/employer'
import { scopedStoryPage } from '~/areas/employers/employer.page.server'
import { addContact } from '~/areas/employers/save-contact.server'
import { steerTie } from '~/areas/employers/steer-tie.server'
import { TieInput } from '~/areas/employers/tie-input'
import { addSite } from '~/areas/employers/save-site.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { makePromise } from '~/areas/engagement/make-promise.server'
import { PromiseInput } from '~/areas/engagement/promise'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { employerStory, exportStory } from '~/areas/engagement/story.page.server'
import { takeBackContactMoment } from '~/areas/engagement/withdraw-contact-moment.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let employerId: string
let siteId: string
let contactId: string

const record = (who: string, more: object, at = now) =>
  as(
    db,
    who,
    ctx =>
      recordContactMoment(ctx, ContactMomentInput.parse({ employerId, channel: 'call', on: '2026-11-02', ...more })),
    at,
  )
const story = (search = '', who = world.manager) =>
  as(db, who, ctx => employerStory(ctx, employerId, new URLSearchParams(search)))
const titles = async (search: string) =>
  (await story(search)).entries.map(entry => entry.contact?.needHeard ?? entry.after.what ?? entry.kind)

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const input = NewEmployerInput.parse({ name: 'Café Überall' })
  employerId = good(await as(db, world.manager, ctx => addEmployer(ctx, input))).employerId
  siteId = good(await as(db, world.manager, ctx => addSite(ctx, employerId, SiteInput.parse({ name: 'Haven' })))).siteId
  const person = ContactInput.parse({ firstName: 'Zoë', lastName: 'Kok', siteId })
  contactId = good(await as(db, world.manager, ctx => addContact(ctx, employerId, person))).contactId
  good(await record(world.manager, { needHeard: 'een créatieve kok', contactId, on: '2026-10-05' }))
  good(await record(world.colleague, { channel: 'visit', needHeard: 'rondleiding', on: '2026-10-20' }))
  good(await record(world.manager, { needHeard: 'terugbellen' }))
  const promise = PromiseInput.parse({ by: 'us', what: 'twee profielen', dueOn: '2026-11-06' })
  good(await as(db, world.casemanager, ctx => makePromise(ctx, employerId, promise)))
})
afterAll(() => db.close())

test('a story is narrowed by kind, colleague, organisation, contact, site, period and words without accents', async () => {
  expect(await titles('kind=visit')).toEqual(['rondleiding'])
  expect(await titles('kind=promise&kind=visit')).toEqual(['twee profielen', 'rondleiding'])
  expect(await titles(`who=${world.colleague}`)).toEqual(['rondleiding'])
  expect(await titles(`who=org:${world.town}&kind=call`)).toEqual(['terugbellen', 'een créatieve kok'])
  expect(await titles(`contact=${contactId}&kind=call`)).toEqual(['een créatieve kok'])
  expect(await titles(`site=${siteId}&kind=call&kind=visit`)).toEqual(['een créatieve kok'])
  expect(await titles('from=2026-10-05&to=2026-10-20')).toEqual(['rondleiding', 'een créatieve kok'])
  expect(await titles('to=2026-10-04')).toEqual([])
  expect(await titles('q=CREATIEVE')).toEqual(['een créatieve kok'])
  expect(await titles('q=zoe+kok&kind=call')).toEqual(['een créatieve kok'])
  expect(await titles('q=100%25')).toEqual([])
})

test('a story is read in pages there and back, and goes out as a whole in a file', async () => {
  const id = good(
    await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Lang' }))),
  ).employerId
  for (let i = 0; i < 35; i++)
    good(await record(world.manager, { employerId: id, channel: 'note', note: `regel ${i}` }))
  const page = (search: string) => as(db, world.manager, ctx => employerStory(ctx, id, new URLSearchParams(search)))
  const first = await page('kind=note')
  expect([first.entries.length, first.newer]).toEqual([30, null])
  const second = await page(`kind=note&after=${first.older}`)
  expect([second.entries.length, second.older]).toEqual([5, null])
  const back = await page(`kind=note&before=${second.newer}`)
  expect(back.entries.map(entry => entry.id)).toEqual(first.entries.map(entry => entry.id))
  const file = await as(db, world.manager, ctx => exportStory(ctx, id, new URLSearchParams('kind=note&q=regel+3')))
  expect(file.entries.map(entry => entry.contact?.note)).toHaveLength(8)
  expect(await db.superuser.event.count({ where: { kind: 'engagement.story-exported', subjectId: id } })).toBe(1)
})

test('what was taken back is not told', async () => {
  const moment = good(await record(world.manager, { needHeard: 'vergissing' })).contactMomentId
  expect(await titles('q=vergissing')).toEqual(['vergissing'])
  good(await as(db, world.manager, ctx => takeBackContactMoment(ctx, moment)))
  expect(await titles('q=vergissing')).toEqual([])
})

test('the story of a contact or site is theirs alone, and of another employer or network it does not exist', async () => {
  const none = new URLSearchParams()
  const mine = await as(db, world.manager, ctx => scopedStoryPage(ctx, employerId, { contactId }, none))
  expect(mine.of).toBe('Zoë Kok')
  expect(mine.story.entries.map(entry => entry.kind)).toEqual([
    'employers.contact-added',
    'engagement.contact-recorded',
  ])
  expect(mine.story.exportPath).toBe(`/employers/${employerId}/people/${contactId}/story/export`)
  const other = good(await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Ander' }))))
  await expect(as(db, world.manager, ctx => scopedStoryPage(ctx, other.employerId, { siteId }, none))).rejects.toThrow(
    NotFoundError,
  )
  const stranger = await crm(db)
  await expect(as(db, stranger.manager, ctx => scopedStoryPage(ctx, employerId, { contactId }, none))).rejects.toThrow(
    NotFoundError,
  )
  expect((await as(db, stranger.manager, ctx => employerStory(ctx, employerId, none))).entries).toEqual([])
  await expect(as(db, stranger.manager, ctx => exportStory(ctx, employerId, none))).rejects.toThrow(NotFoundError)
})

test('ties and what is done for social responsibility are told, in the story of both employers, until they were a mistake', async () => {
  const input = NewEmployerInput.parse({ name: 'Bakkersgroep' })
  const groupId = good(await as(db, world.manager, ctx => addEmployer(ctx, input))).employerId
  const told = async (id: string, search = 'kind=tie') => {
    const page = await as(db, world.manager, ctx => employerStory(ctx, id, new URLSearchParams(search)))
    return page.entries.map(entry => [entry.kind, entry.tie])
  }
  const way = TieInput.parse({ way: 'branch.to', employerId: groupId, contactId: undefined })
  const { tieId } = good(await as(db, world.manager, ctx => addTie(ctx, employerId, way)))
  const words = { kind: 'branch', from: 'Bakkersgroep', to: 'Café Überall' }
  expect(await told(employerId)).toEqual([['employers.tie-added', words]])
  expect(await told(groupId)).toEqual([['employers.tie-added', words]])
  const steer = (act: 'end' | 'withdraw' | 'restore') =>
    as(db, world.manager, ctx => steerTie(ctx, groupId, { tieId, act }))
  good(await steer('end'))
  expect((await told(employerId)).map(([kind]) => kind).sort()).toEqual(['employers.tie-added', 'employers.tie-ended'])
  good(await steer('withdraw'))
  expect(await told(employerId)).toEqual([])
  good(await steer('restore'))
  expect(await told(employerId)).toHaveLength(2)

  const person = TieInput.parse({ way: 'former_colleague.from', contactId, membershipId: world.colleague })
  good(await as(db, world.manager, ctx => addTie(ctx, employerId, person)))
  expect(await told(employerId, `kind=tie&contact=${contactId}`)).toEqual([
    ['employers.tie-added', { kind: 'former_colleague', from: 'Zoë Kok (Café Überall)', to: 'Sam School' }],
  ])

  const initiative = InitiativeInput.parse({
    title: 'Moestuin',
    theme: 'learning',
    level: 'network',
    status: 'idea',
    employerId,
  })
  good(await as(db, world.manager, ctx => saveCsrInitiative(ctx, null, initiative)))
  const csr = await as(db, world.manager, ctx => employerStory(ctx, employerId, new URLSearchParams('kind=csr')))
  expect(csr.entries).toMatchObject([{ kind: 'csr.initiative-added', line: 'csr', after: { title: 'Moestuin' } }])
})
