import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { employerStoryPage } from '~/areas/employers/employer.page.server'
import { addContact } from '~/areas/employers/save-contact.server'
import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { askAfterLevels } from '~/areas/engagement/ask-after-levels.server'
import { confirmLevel } from '~/areas/engagement/confirm-level.server'
import { ContactMomentInput } from '~/areas/engagement/contact-moment'
import { LevelInput } from '~/areas/engagement/level-input'
import { recordContactMoment } from '~/areas/engagement/record-contact-moment.server'
import { snoozeTask, unsnoozeTask } from '~/areas/engagement/snooze-task.server'
import { steerTask } from '~/areas/engagement/steer-task.server'
import { tasksPage } from '~/areas/engagement/task-list.page.server'
import { takeBackContactMoment } from '~/areas/engagement/withdraw-contact-moment.server'
import { postVacancy } from '~/areas/vacancies/post-vacancy.server'
import { VacancyInput } from '~/areas/vacancies/vacancy'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, asSystem, crm, good, now, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
})
afterAll(() => db.close())

const employer = (name: string) =>
  as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name }))).then(done => good(done).employerId)
const moment = (employerId: string, more: object = {}) =>
  ContactMomentInput.parse({ employerId, channel: 'visit', on: '2026-11-02', ...more })
const record = (who: string, employerId: string, more: object = {}, at = now) =>
  as(db, who, ctx => recordContactMoment(ctx, moment(employerId, more)), at)
const story = (employerId: string, search = '') =>
  as(db, world.manager, ctx => employerStoryPage(ctx, employerId, new URLSearchParams(search)))

test('a contact moment moves the relation, plans the next step and stands in the story', async () => {
  const id = await employer('Zorghuis Gesprek')
  good(
    await record(world.manager, id, {
      needHeard: 'avonddienst',
      reaction: 1,
      argumentsUsed: ['good_experience'],
      nextStep: 'bellen',
      nextStepOn: '2026-11-09',
    }),
  )
  const page = await story(id)
  expect(page.head.relationState).toBe('existing')
  expect(page.relation.lastContactOn).toEqual(new Date('2026-11-02'))
  expect(page.tasks.map(task => [task.title, task.dueOn, task.owner])).toEqual([
    ['bellen', '2026-11-09', 'Ada Manager'],
  ])
  const told = page.story.entries.find(entry => entry.contact)
  expect(told?.contact).toMatchObject({
    channel: 'visit',
    needHeard: 'avonddienst',
    reaction: 1,
    organisation: 'Gemeente Proef',
    mayWithdraw: true,
  })
  expect((await story(id, 'kind=visit')).story.entries).toHaveLength(1)
})

test('a day in the future and a next step in the past are refused, and nothing is saved', async () => {
  const id = await employer('Toekomst')
  expect(await record(world.manager, id, { on: '2026-11-03' })).toMatchObject({
    ok: false,
    problems: [{ path: 'on', code: 'in-future' }],
  })
  expect(await record(world.manager, id, { nextStep: 'x', nextStepOn: '2026-11-01' })).toMatchObject({
    ok: false,
    problems: [{ path: 'nextStepOn', code: 'in-past' }],
  })
  expect(await db.superuser.contactMoment.count({ where: { employerId: id } })).toBe(0)
})

test('an older contact told later does not move the last contact back', async () => {
  const id = await employer('Later Verteld')
  good(await record(world.manager, id))
  good(await record(world.manager, id, { on: '2026-10-01', channel: 'mail' }))
  expect((await story(id)).relation.lastContactOn).toEqual(new Date('2026-11-02'))
})

test('a contact moment that is taken back leaves as if it had not been', async () => {
  const id = await employer('Teruggenomen')
  good(await record(world.manager, id, { on: '2026-10-01' }))
  const done = good(await record(world.manager, id, { nextStep: 'langsgaan', nextStepOn: '2026-11-20' }))
  expect((await as(db, world.colleague, ctx => takeBackContactMoment(ctx, done.contactMomentId))).ok).toBe(false)
  good(await as(db, world.manager, ctx => takeBackContactMoment(ctx, done.contactMomentId)))
  const page = await story(id)
  expect(page.relation.lastContactOn).toEqual(new Date('2026-10-01'))
  expect(page.tasks).toEqual([])
  expect(page.story.entries.filter(entry => entry.contact)).toHaveLength(1)
})

test('who of another organisation was in contact is shown, one line each, close ones marked', async () => {
  const id = await employer('Ook Met Anderen')
  good(await record(world.colleague, id, { on: '2026-09-01', needHeard: 'taalstages' }))
  good(await record(world.colleague, id, { on: '2026-10-25', channel: 'call' }))
  const page = await story(id)
  expect(page.others.map(one => [one.organisation, one.who, one.channel, one.isClose])).toEqual([
    ['Volwassenenonderwijs', 'Sam School', 'call', true],
  ])
  const theirs = await as(db, world.colleague, ctx => employerStoryPage(ctx, id, new URLSearchParams()))
  expect(theirs.others).toEqual([])
})

test('evidence raises the suggestion and only a person confirms the level', async () => {
  const id = await employer('Bewijs')
  good(await as(db, world.manager, ctx => addContact(ctx, id, { lastName: 'Mentor', roles: ['mentor'] })))
  good(await record(world.manager, id))
  let page = await story(id)
  expect([page.engagement.level, page.engagement.suggestion.level, page.engagement.advice]).toEqual([0, 1, 'raise'])
  const { version } = await db.superuser.employer.findUniqueOrThrow({ where: { id } })
  const level = (more: object) => ({ level: 1, declared: [], version, ...more })
  await expect(as(db, world.casemanager, ctx => confirmLevel(ctx, id, level({})))).rejects.toThrow(NotFoundError)
  expect(await as(db, world.manager, ctx => confirmLevel(ctx, id, level({ level: 3 })))).toMatchObject({
    ok: false,
    problems: [{ path: 'note', code: 'reason-needed' }],
  })
  good(await as(db, world.manager, ctx => confirmLevel(ctx, id, level({ targetLevel: 3, targetOn: '2027-03-01' }))))
  page = await story(id)
  expect([page.engagement.level, page.engagement.target, page.engagement.advice]).toEqual([1, 3, 'keep'])
  expect(await db.superuser.levelChange.count({ where: { employerId: id, toLevel: 1 } })).toBe(1)
})

test('the level shows its evidence by piece and day, keeps it with the change, and what is declared needs a day that was', async () => {
  const id = await employer('Bewijs Met Dagen')
  const mentor = good(
    await as(db, world.manager, ctx =>
      addContact(ctx, id, { firstName: 'Mia', lastName: 'Mentor', roles: ['mentor'] }),
    ),
  )
  const visit = good(await record(world.manager, id))
  const first = (await story(id)).engagement.lines[0]
  expect(first?.isWhole).toBe(true)
  expect(first?.lines.flatMap(line => line.items)).toEqual([
    expect.objectContaining({
      source: 'contact_moment',
      id: visit.contactMomentId,
      on: '2026-11-02',
      what: 'visit',
      until: '2028-11-02',
    }),
    expect.objectContaining({ source: 'contact', id: mentor.contactId, what: 'Mia Mentor', until: null }),
  ])
  const { version } = await db.superuser.employer.findUniqueOrThrow({ where: { id } })
  const letter = { indicator: 'letter_of_intent' as const, on: '2026-11-01', source: 'map 2026' }
  const confirm = (declared: object[]) =>
    as(db, world.manager, ctx => confirmLevel(ctx, id, LevelInput.parse({ level: 1, declared, version })))
  expect(await confirm([{ ...letter, on: '2026-11-03' }])).toMatchObject({
    ok: false,
    problems: [{ path: 'declared.0.on', code: 'in-future' }],
  })
  good(await confirm([letter]))
  const { engagement } = await story(id)
  expect(engagement.declared).toMatchObject([{ indicator: 'letter_of_intent', on: '2026-11-01', what: 'map 2026' }])
  expect(engagement.history).toMatchObject([
    { fromLevel: 0, toLevel: 1, on: '2026-11-02', who: 'Ada Manager', suggested: 1, template: 1 },
  ])
  expect(engagement.history[0]?.pieces).toBe(engagement.pieces)
})

test('a level without new evidence for a year asks its owner once, and a confirmed level answers', async () => {
  const id = await employer('Oud Bewijs')
  const confirmedOn = new Date('2025-10-01')
  await db.superuser.employer.update({
    where: { id },
    data: { level: 2, levelConfirmedOn: confirmedOn, relationState: 'existing', ownerId: world.manager },
  })
  const ask = () => asSystem(db, world.networkId, ctx => askAfterLevels(ctx as Ctx<SystemActor>))
  const tasks = () => db.superuser.task.findMany({ where: { employerId: id } })
  good(await ask())
  expect(good(await ask())).toEqual({ asked: 0 })
  expect(await tasks()).toMatchObject([
    { titleKey: 'tasks.titles.levelStale', ownerId: world.manager, params: { employer: 'Oud Bewijs', level: 2 } },
  ])
  expect((await story(id)).engagement).toMatchObject({ level: 2, stale: true, advice: 'ask' })
  const { version } = await db.superuser.employer.findUniqueOrThrow({ where: { id } })
  const input = LevelInput.parse({ level: 2, note: 'Gesproken op de beurs', version })
  good(await as(db, world.manager, ctx => confirmLevel(ctx, id, input)))
  expect((await tasks()).map(one => one.state)).toEqual(['done'])
  expect(good(await ask())).toEqual({ asked: 0 })
})

test('a described place is job information, and a competence that does not exist is refused', async () => {
  const id = await employer('Plek')
  const vacancy = (competences: object[]) =>
    VacancyInput.parse({
      employerId: id,
      title: 'Linnenkamer',
      kind: 'internship',
      status: 'open',
      seats: 2,
      competences,
    })
  const wrong = await as(db, world.manager, ctx =>
    postVacancy(ctx, vacancy([{ conceptUri: 'https://nergens.example/x', kind: 'essential', level: 2 }])),
  )
  expect(wrong).toMatchObject({
    ok: false,
    problems: [{ path: 'competences.0.conceptUri', code: 'unknown-competence' }],
  })
  good(await as(db, world.manager, ctx => postVacancy(ctx, vacancy([]))))
  expect((await story(id, 'kind=place')).story.entries.map(entry => entry.kind)).toEqual(['vacancies.vacancy-posted'])
})

test('a task is finished, taken back and put off in place', async () => {
  const id = await employer('Taken')
  const { taskId } = good(await record(world.casemanager, id, { nextStep: 'terugbellen', nextStepOn: '2026-11-05' }))
  const task = taskId ?? ''
  const mine = async () =>
    (await as(db, world.casemanager, ctx => tasksPage(ctx))).tasks.map(one => [one.title, one.dueOn])
  expect(await mine()).toEqual([['terugbellen', '2026-11-05']])
  good(await as(db, world.casemanager, ctx => steerTask(ctx, task, 'finish')))
  good(await as(db, world.casemanager, ctx => steerTask(ctx, task, 'finish')))
  expect(await mine()).toEqual([])
  good(await as(db, world.casemanager, ctx => steerTask(ctx, task, 'reopen')))
  const moved = good(await as(db, world.casemanager, ctx => snoozeTask(ctx, task, { until: 'next-week' })))
  expect(moved).toMatchObject({ before: '2026-11-05', dueOn: '2026-11-09' })
  good(await as(db, world.casemanager, ctx => unsnoozeTask(ctx, task, moved.before)))
  expect(await mine()).toEqual([['terugbellen', '2026-11-05']])
  good(await as(db, world.casemanager, ctx => steerTask(ctx, task, 'cancel')))
  expect((await as(db, world.casemanager, ctx => snoozeTask(ctx, task, { until: 'tomorrow' }))).ok).toBe(false)
})

test('who approaches a firm within fourteen days of a colleague elsewhere is told, and so is the colleague', async () => {
  const id = await employer('Bakkerij Dubbel')
  good(await record(world.colleague, id, { on: '2026-10-20', channel: 'call' }))
  const done = good(await record(world.manager, id, { on: '2026-11-02', channel: 'visit' }))
  expect(done.told).toBe(1)
  const tasks = () =>
    db.superuser.task.findMany({ where: { employerId: id, titleKey: 'engagement.tasks.doubleApproach' } })
  expect(await tasks()).toMatchObject([
    {
      ownerId: world.colleague,
      state: 'open',
      params: { who: 'Ada Manager', organisation: 'Gemeente Proef', employer: 'Bakkerij Dubbel' },
    },
  ])
  expect(good(await record(world.manager, id, { on: '2026-11-02', channel: 'call' })).told).toBe(0)
  expect(await db.superuser.event.count({ where: { employerId: id, kind: 'engagement.double-approach-told' } })).toBe(1)
  good(await as(db, world.manager, ctx => takeBackContactMoment(ctx, done.contactMomentId)))
  expect((await tasks())[0]?.state).toBe('cancelled')
})

test('a note, a colleague of one’s own organisation or a contact of long ago is no double approach', async () => {
  const id = await employer('Bakkerij Alleen')
  good(await record(world.colleague, id, { on: '2026-10-01' }))
  good(await record(world.colleague, id, { on: '2026-11-01', channel: 'note' }))
  good(await record(world.casemanager, id, { on: '2026-11-01' }))
  expect(good(await record(world.manager, id)).told).toBe(0)
})
