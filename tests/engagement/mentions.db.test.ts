import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { changeContactMoment } from '~/areas/engagement/change-contact-moment.server'
import { changeFormPage } from '~/areas/engagement/contact-form.page.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { sendDigests } from '~/areas/engagement/digest/send-digests.server'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { employerStory } from '~/areas/engagement/story.page.server'
import { tellLateTasks } from '~/areas/engagement/tell-late-tasks.server'
import { takeBackContactMoment } from '~/areas/engagement/withdraw-contact-moment.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, now, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let stranger: Crm
let employerId: string

const input = (more: object) => ContactMomentInput.parse({ employerId, channel: 'note', on: '2026-11-02', ...more })
const record = (note: string, mentions: object[] = []) =>
  as(db, world.manager, ctx => recordContactMoment(ctx, input({ note, mentions })))
const change = (id: string, note: string, mentions: object[] = []) =>
  as(db, world.manager, ctx => changeContactMoment(ctx, id, input({ note, mentions })))
const tasksOf = (ownerId: string, momentId: string) =>
  db.superuser.task.findMany({ where: { ownerId, dedupeKey: `mention:${momentId}:${ownerId}` } })
const told = async (id: string) => {
  const story = await as(db, world.casemanager, ctx => employerStory(ctx, employerId, new URLSearchParams()))
  return story.entries.find(entry => entry.contact?.id === id)?.contact
}

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  await db.superuser.membership.update({ where: { id: stranger.manager }, data: { displayName: 'Stella Stranger' } })
  await world.member(world.town, 'privacy_officer', 'Pia Privacy')
  await world.member(world.town, 'coach', 'Jan de Vries')
  await world.member(world.school, 'coach', 'Jan de Vries')
  employerId = good(
    await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name: 'Zorghuis Samen' }))),
  ).employerId
})
afterAll(() => db.close())

test('a colleague who is named has a task, once, and the one who wrote it has none', async () => {
  const done = good(await record('Met @Sam School en @Ada Manager besproken; @Sam School belt'))
  expect(done.mentioned).toEqual(['Sam School'])
  const [task, ...more] = await tasksOf(world.colleague, done.contactMomentId)
  expect(more).toEqual([])
  expect(task).toMatchObject({
    state: 'open',
    titleKey: 'contact-moment.tasks.mentioned',
    params: { who: 'Ada Manager', employer: 'Zorghuis Samen' },
    employerId,
    dueOn: new Date('2026-11-02'),
  })
  expect(await tasksOf(world.manager, done.contactMomentId)).toEqual([])
})

test('who may not see the employer is not named, and the same is said as of somebody who is not there', async () => {
  for (const [note, written] of [
    ['@Pia Privacy weet het', 'Pia'],
    ['@Stella Stranger weet het', 'Stella'],
    ['@Niemand weet het', 'Niemand'],
  ] as const) {
    expect(await record(note)).toEqual({
      ok: false,
      problems: [{ path: 'mentions.0.membershipId', code: 'mention-unknown', found: written, expected: undefined }],
    })
  }
  const answered = await record('@Stella weet het', [{ written: 'Stella', membershipId: stranger.manager }])
  expect(answered).toMatchObject({ ok: false, problems: [{ path: 'mentions.0.membershipId', code: 'choose' }] })
})

test('a name of two people is asked about beside an earlier answer; the answer names one of them, or nobody', async () => {
  const first = [{ written: 'Sam', membershipId: world.colleague }]
  expect(await record('@Sam en @Jan de Vries', first)).toMatchObject({
    problems: [{ path: 'mentions.1.membershipId', code: 'mention-ambiguous', found: 'Jan de Vries' }],
  })
  const done = good(
    await record('@Sam en @Jan de Vries', [...first, { written: 'Jan de Vries', membershipId: 'text' }]),
  )
  expect(done.mentioned).toEqual(['Sam School'])
})

test('the story shows the name of today, and so does the form; who stays named is told once', async () => {
  const { contactMomentId: id } = good(await record('Vraag @Sam School.'))
  await db.superuser.membership.update({ where: { id: world.colleague }, data: { displayName: 'Sam van Dijk' } })
  expect(await told(id)).toMatchObject({
    note: 'Vraag @Sam van Dijk.',
    noteParts: [{ text: 'Vraag ' }, { text: '@Sam van Dijk', isMention: true }, { text: '.' }],
  })
  const found = async (words: string) => {
    const search = new URLSearchParams({ q: words })
    return (await as(db, world.manager, ctx => employerStory(ctx, employerId, search))).entries.map(
      one => one.contact?.id,
    )
  }
  expect(await found('van dijk vraag')).toEqual([id])
  expect(await found('school vraag')).toEqual([id])
  expect(await found('van gogh vraag')).toEqual([])
  const form = await as(db, world.manager, ctx => changeFormPage(ctx, id))
  expect(form.known.note).toBe('Vraag @Sam van Dijk.')
  good(await change(id, form.known.note))
  expect(await tasksOf(world.colleague, id)).toMatchObject([{ state: 'open' }])
  await db.superuser.membership.update({ where: { id: world.colleague }, data: { displayName: 'Sam School' } })
})

test('who is no longer named loses the task, gets it back when named again, and loses it with the moment', async () => {
  const { contactMomentId: id } = good(await record('Vraag @Sam School'))
  const state = async () => (await tasksOf(world.colleague, id)).map(task => task.state)
  good(await change(id, 'Vraag niemand'))
  expect(await state()).toEqual(['cancelled'])
  expect(await db.superuser.contactMomentMention.count({ where: { contactMomentId: id } })).toBe(0)
  good(await change(id, 'Vraag @Sam School'))
  expect(await state()).toEqual(['open'])
  good(await as(db, world.manager, ctx => takeBackContactMoment(ctx, id)))
  expect(await state()).toEqual(['cancelled'])
})

test('a colleague who left stays named in a text that is changed for something else', async () => {
  const leaver = await world.member(world.town, 'coach', 'Lea Vertrekt')
  const { contactMomentId: id } = good(await record('Vraag @Lea Vertrekt'))
  await db.superuser.membership.update({ where: { id: leaver }, data: { endsOn: new Date('2026-11-01') } })
  good(await change(id, 'Vraag @Lea Vertrekt, dringend'))
  expect(await db.superuser.contactMomentMention.findMany({ where: { contactMomentId: id } })).toMatchObject([
    { membershipId: leaver },
  ])
})

test('where nobody can be asked, as when a visit took place, a name that leaves a choice stays text', async () => {
  const moment = input({ note: 'Rondleiding met @Niemand, @Jan de Vries en @Sam School' })
  const done = good(await as(db, world.manager, ctx => recordContactMoment(ctx, moment, { hasForm: false })))
  expect(done.mentioned).toEqual(['Sam School'])
})

test('the digest of the next day tells of it apart from what is late', async () => {
  const named = await world.member(world.school, 'coach', 'Dora Dagmail')
  good(await record('Vraag @Dora Dagmail'))
  const enter = (tx: Parameters<typeof enterSystem>[0]) => enterSystem(tx, world.networkId, 'test')
  good(await inContext({ client: db.worker, now: new Date('2026-11-03T07:00:00Z'), enter }, sendDigests))
  const mail = await db.superuser.mailMessage.findFirstOrThrow({ where: { dedupeKey: { contains: named } } })
  expect(mail.props).toMatchObject({
    sections: [
      {
        section: 'mentioned',
        count: 1,
        lines: [{ text: 'Ada Manager noemde u in een verslag over Zorghuis Samen', note: 'Zorghuis Samen' }],
      },
    ],
  })
})

test('that somebody did not look at a mention is told to nobody else', async () => {
  await world.member(world.town, 'network_coordinator', 'Cora Lang')
  const { contactMomentId } = good(await record('Vraag @Sam School'))
  const enter = (tx: Parameters<typeof enterSystem>[0]) => enterSystem(tx, world.networkId, 'test')
  good(await inContext({ client: db.worker, now: new Date('2026-11-30T07:00:00Z'), enter }, tellLateTasks))
  expect(
    await db.superuser.task.count({ where: { networkId: world.networkId, dedupeKey: { startsWith: 'late' } } }),
  ).toBe(0)
  expect(await tasksOf(world.colleague, contactMomentId)).toMatchObject([{ state: 'open' }])
})

test('the wall of rows: read in the network by who works with employers, written by the author alone', async () => {
  const { contactMomentId: id } = good(await record('Vraag @Sam School'))
  const count = (who: string) => as(db, who, ctx => ctx.db.contactMomentMention.count())
  expect(await count(world.casemanager)).toBeGreaterThan(0)
  expect(await count(stranger.manager)).toBe(0)
  expect(await count(await world.member(world.town, 'privacy_officer', 'Paul'))).toBe(0)
  await as(db, world.colleague, ctx => ctx.db.contactMomentMention.deleteMany({}))
  expect(await told(id)).toMatchObject({ noteParts: [{}, { isMention: true }] })
  const row = { networkId: world.networkId, contactMomentId: id, written: 'x', membershipId: world.casemanager }
  await expect(
    as(db, world.colleague, ctx => ctx.db.contactMomentMention.createMany({ data: [row] }), now),
  ).rejects.toThrow()
})
