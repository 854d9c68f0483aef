import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SystemActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { enterSystem } from '~/access/enter.server'
import { inContext } from '~/access/transaction.server'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { NewEmployerInput } from '~/areas/employers/employer'
import { addTask } from '~/areas/engagement/add-task.server'
import { chooseDigest } from '~/areas/engagement/digest/choose-digest.server'
import { DigestInput } from '~/areas/engagement/digest/digest'
import { sendDigests } from '~/areas/engagement/digest/send-digests.server'
import { levelInstrument } from '~/areas/engagement/level-template/level-form'
import { sampleLevels } from '~/areas/engagement/level-template/sample-levels'
import { handOverTask } from '~/areas/engagement/hand-over-task.server'
import { makePromise } from '~/areas/engagement/make-promise.server'
import { PromiseInput } from '~/areas/engagement/promise'
import { remindersPage } from '~/areas/engagement/reminders.page.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let employerId: string

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const input = NewEmployerInput.parse({ name: 'Bakkerij De Halm' })
  employerId = good(await as(db, world.manager, ctx => addEmployer(ctx, input))).employerId
})
afterAll(() => db.close())

const send = async (at: string, work: (ctx: Ctx<SystemActor>) => ReturnType<typeof sendDigests> = sendDigests) =>
  good(
    await inContext(
      { client: db.worker, now: new Date(at), enter: tx => enterSystem(tx, world.networkId, 'test') },
      work,
    ),
  )
const mails = async () => {
  const rows = await db.superuser.mailMessage.findMany({ orderBy: { id: 'asc' } })
  return rows.map(({ props, dedupeKey, locale }) => ({
    dedupeKey,
    locale,
    ...(props as unknown as { sections: Section[] }),
  }))
}
interface Section {
  section: string
  count: number
  lines: { text: string; note?: string; path: string }[]
}
const choose = (who: string, more: object) =>
  as(db, who, ctx =>
    chooseDigest(
      ctx,
      DigestInput.parse({
        isOn: 'on',
        at: '08:00',
        days: ['1', '2', '3', '4', '5'],
        timeZone: 'Europe/Amsterdam',
        ...more,
      }),
    ),
  )

test('nobody hears of nothing, and everybody hears once of what there is', async () => {
  // Monday 2 November, 8:00 in Amsterdam.
  expect(await send('2026-11-02T06:59:00Z')).toEqual({ looked: 0, sent: 0 })
  expect(await send('2026-11-02T07:00:00Z')).toEqual({ looked: 3, sent: 0 })
  good(await as(db, world.manager, ctx => addTask(ctx, { title: 'later op de dag', dueOn: '2026-11-02' })))
  expect(await send('2026-11-02T15:00:00Z')).toEqual({ looked: 0, sent: 0 })
  good(await as(db, world.manager, ctx => addTask(ctx, { title: 'bellen', dueOn: '2026-11-03', employerId })))
  const promise = PromiseInput.parse({ by: 'us', what: 'profielen sturen', dueOn: '2026-11-02' })
  good(await as(db, world.manager, ctx => makePromise(ctx, employerId, promise)))
  const { taskId } = good(await as(db, world.manager, ctx => addTask(ctx, { title: 'rooster', dueOn: '2026-11-20' })))
  good(
    await as(db, world.manager, ctx => handOverTask(ctx, taskId, { ownerId: world.colleague, note: 'zij kennen je' })),
  )
  expect(await send('2026-11-03T07:00:00Z')).toEqual({ looked: 3, sent: 2 })
  const of = async (who: string) => (await mails()).find(mail => mail.dedupeKey?.includes(who))
  const [first, second] = [await of(world.manager), await of(world.colleague)]
  expect(first?.sections.map(one => [one.section, one.count, one.lines.map(line => line.text)])).toEqual([
    ['late', 1, ['later op de dag']],
    ['today', 1, ['bellen']],
    ['promises', 1, ['profielen sturen']],
  ])
  expect(second?.sections).toMatchObject([
    { section: 'handed', lines: [{ text: 'rooster', note: 'Ada Manager: zij kennen je', path: `/tasks/${taskId}` }] },
  ])
})

test('a worker that dies before the end sends nothing, and the next one sends once', async () => {
  const before = (await mails()).length
  await expect(
    send('2026-11-04T07:00:00Z', async ctx => {
      await sendDigests(ctx)
      throw new Error('killed')
    }),
  ).rejects.toThrow('killed')
  expect(await mails()).toHaveLength(before)
  expect((await send('2026-11-04T07:15:00Z')).sent).toBe(1)
  expect((await send('2026-11-04T07:30:00Z')).sent).toBe(0)
  const [one, other] = await Promise.all([send('2026-11-05T07:00:00Z'), send('2026-11-05T07:00:00Z')])
  expect((one?.sent ?? 0) + (other?.sent ?? 0)).toBe(1)
  expect(new Set((await mails()).map(mail => mail.dedupeKey)).size).toBe((await mails()).length)
})

test('everybody chooses whether, when, on which days and in which zone', async () => {
  good(await choose(world.manager, { at: '07:00', days: ['6'], timeZone: 'Europe/London' }))
  expect(await send('2026-11-06T09:00:00Z')).toMatchObject({ sent: 0 })
  expect(await send('2026-11-07T06:59:00Z')).toMatchObject({ sent: 0 })
  expect(await send('2026-11-07T07:00:00Z')).toMatchObject({ looked: 1, sent: 1 })
  good(await choose(world.manager, { isOn: 'off', days: ['6'] }))
  expect(await send('2026-11-14T12:00:00Z')).toEqual({ looked: 0, sent: 0 })
  const page = await as(db, world.manager, ctx => remindersPage(ctx))
  expect(page.digest).toEqual({ isOn: false, at: '08:00', days: ['6'], timeZone: 'Europe/Amsterdam' })
  expect(await choose(world.manager, { days: [] })).toMatchObject({ ok: false, problems: [{ path: 'days' }] })
  expect(await choose(world.manager, { timeZone: 'Mars/Base' })).toMatchObject({
    ok: false,
    problems: [{ path: 'timeZone', code: 'not-a-time-zone', found: 'Mars/Base' }],
  })
  const others = await as(db, world.colleague, ctx =>
    ctx.db.digestSetting.findMany({ where: { membershipId: world.manager } }),
  )
  expect(others).toEqual([])
})

test('a task about a client is named as such only, and no longer once the assignment has ended', async () => {
  const su = db.superuser
  const client = await su.client.create({
    data: {
      networkId: world.networkId,
      organisationId: world.town,
      number: 7,
      firstName: 'Geheim',
      lastName: 'Persoon',
      status: 'active',
      ladderStepSince: new Date('2026-01-01'),
      createdAt: new Date('2026-01-01'),
      updatedAt: new Date('2026-01-01'),
    },
  })
  const assignment = await su.assignment.create({
    data: {
      networkId: world.networkId,
      clientId: client.id,
      membershipId: world.casemanager,
      organisationId: world.town,
      function: 'casemanager',
      createdAt: new Date('2026-01-01'),
      startsOn: new Date('2026-01-01'),
    },
  })
  await su.task.create({
    data: {
      networkId: world.networkId,
      title: 'Geheim bellen over de uitkering',
      kind: 'client',
      dueOn: new Date('2026-11-09'),
      ownerId: world.casemanager,
      clientId: client.id,
      createdAt: new Date('2026-11-01'),
    },
  })
  const before = (await mails()).length
  await send('2026-11-09T07:00:00Z')
  const mine = (await mails()).slice(before).find(mail => mail.dedupeKey?.includes(world.casemanager))
  expect(mine?.sections[0]?.lines.map(line => line.text)).toEqual(['Taak over een deelnemer'])
  expect(JSON.stringify(mine)).not.toContain('Geheim')
  await su.assignment.update({ where: { id: assignment.id }, data: { endsOn: new Date('2026-11-09') } })
  const then = (await mails()).length
  await send('2026-11-10T07:00:00Z')
  expect((await mails()).slice(then).some(mail => mail.dedupeKey?.includes(world.casemanager))).toBe(false)
})

test("a level stands with its name: the network's own, in the language of the reader", async () => {
  await db.superuser.task.create({
    data: {
      networkId: world.networkId,
      title: 'x',
      titleKey: 'tasks.titles.levelStale',
      params: { employer: 'De Halm', level: 3 },
      kind: 'contact',
      state: 'open',
      dueOn: new Date('2026-12-07'),
      ownerId: world.casemanager,
      employerId,
      createdAt: new Date('2026-12-07'),
    },
  })
  const lineOf = async (day: string) => {
    await send(`${day}T07:00:00Z`)
    const mail = (await mails()).find(one => one.dedupeKey === `digest:${world.casemanager}:${day}`)
    return mail?.sections.flatMap(one => one.lines.map(line => line.text)).find(text => text.includes('De Halm'))
  }
  expect(await lineOf('2026-12-07')).toBe(
    'Klopt niveau 3 (ervaringspartner) van De Halm nog? Er is al een jaar geen nieuw bewijs',
  )
  const levels = sampleLevels.levels.map((one, level) =>
    level === 3 ? { ...one, name: { nl: 'maat', en: 'mate' } } : one,
  )
  await db.superuser.template.create({
    data: {
      networkId: world.networkId,
      instrument: levelInstrument,
      version: 1,
      locale: 'nl',
      status: 'active',
      provenance: 'network',
      content: { ...sampleLevels, levels },
      createdAt: new Date('2026-12-07'),
    },
  })
  expect(await lineOf('2026-12-08')).toContain('niveau 3 (maat) van De Halm')
  const { accountId } = await db.superuser.membership.findUniqueOrThrow({ where: { id: world.casemanager } })
  await db.superuser.account.update({ where: { id: accountId }, data: { locale: 'en' } })
  expect(await lineOf('2026-12-09')).toContain('level 3 (mate) of De Halm')
})
