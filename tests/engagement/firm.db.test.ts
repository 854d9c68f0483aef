import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { changeEmployer } from '~/areas/employers/change-employer.server'
import { EmployerInput, NewEmployerInput } from '~/areas/employers/employer'
import { agreedWithFirm } from '~/areas/engagement/agreed.page.server'
import { makePromise } from '~/areas/engagement/make-promise.server'
import { PromiseInput } from '~/areas/engagement/promise'
import { steerPromise } from '~/areas/engagement/steer-promise.server'
import { tellKeeperOfInvitation } from '~/areas/engagement/tell-keeper.server'
import { tellPromiseDone } from '~/areas/engagement/tell-promise-done.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, crm, good, type Crm } from '../employers/crm'

let db: TestDatabase
let world: Crm
let employerId: string
let otherId: string
let contact: string
let mentor: string
let stranger: string

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  const add = async (name: string) =>
    good(
      await as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name, ownerId: world.colleague }))),
    ).employerId
  employerId = await add('Bakkerij Kruim')
  otherId = await add('Garage Bout')
  const firm = await world.organisation('Bakkerij Kruim', 'employer', employerId)
  contact = await world.member(firm, 'employer_contact', 'Lot Kruim')
  mentor = await world.member(firm, 'mentor', 'Mees Kruim')
  stranger = await world.member(
    await world.organisation('Garage Bout', 'employer', otherId),
    'employer_contact',
    'Bo Bout',
  )
})
afterAll(() => db.close())

const make = async (more: object) =>
  good(
    await as(db, world.manager, ctx =>
      makePromise(
        ctx,
        employerId,
        PromiseInput.parse({ by: 'them', what: 'rooster sturen', dueOn: '2026-11-06', ...more }),
      ),
    ),
  ).promiseId
const agreed = (who: string) => as(db, who, ctx => agreedWithFirm(ctx, employerId))
const tasks = () =>
  db.superuser.task.findMany({
    where: { employerId, titleKey: { startsWith: 'portal.' } },
    orderBy: { id: 'asc' },
    select: { titleKey: true, ownerId: true, params: true },
  })

test('a firm reads what was shared with it, and nothing of what was not', async () => {
  const own = await make({ what: 'iets onder ons', shared: false })
  const shared = await make({ shared: true })
  for (const who of [contact, mentor]) {
    expect((await agreed(who)).map(one => one.id)).toEqual([shared])
    const seen = await as(db, who, ctx => ctx.db.promise.findMany({ select: { id: true } }))
    expect(seen).toEqual([{ id: shared }])
  }
  expect(await agreed(stranger)).toEqual([])
  await expect(as(db, contact, ctx => tellPromiseDone(ctx, own))).rejects.toThrow(NotFoundError)
  const changed = await as(db, contact, ctx =>
    ctx.db.promise.updateMany({ where: { id: shared }, data: { state: 'kept' } }),
  )
  expect(changed.count).toBe(0)
})

test('what the firm says it did is told to whoever sees to it, who settles it', async () => {
  const id = await make({ what: 'rondleiding plannen', shared: true, ownerId: world.casemanager })
  for (const who of [mentor, stranger]) {
    await expect(as(db, who, ctx => tellPromiseDone(ctx, id))).rejects.toThrow(NotFoundError)
  }
  good(await as(db, contact, ctx => tellPromiseDone(ctx, id)))
  expect(await as(db, contact, ctx => tellPromiseDone(ctx, id))).toMatchObject({ ok: false })
  expect((await agreed(contact)).find(one => one.id === id)).toMatchObject({ mayTell: false, isKept: false })
  expect((await tasks()).at(-1)).toMatchObject({
    titleKey: 'portal.tasks.told',
    ownerId: world.casemanager,
    params: { who: 'Lot Kruim', employer: 'Bakkerij Kruim', what: 'rondleiding plannen' },
  })
  const row = await db.superuser.promise.findUniqueOrThrow({ where: { id } })
  expect(row).toMatchObject({ state: 'open', toldDoneBy: 'Lot Kruim' })
  good(await as(db, world.manager, ctx => steerPromise(ctx, id, 'keep')))
  expect((await agreed(contact)).find(one => one.id === id)).toMatchObject({ isKept: true })
  const ours = await make({ by: 'us', what: 'profielen sturen', shared: true })
  expect(await as(db, contact, ctx => tellPromiseDone(ctx, ours))).toMatchObject({ ok: false })
})

test('a firm that corrects its facts leaves one task a day for who keeps the relation; colleagues leave none', async () => {
  const before = (await tasks()).length
  const change = async (who: string, headcount: number) => {
    const { version } = await db.superuser.employer.findUniqueOrThrow({ where: { id: employerId } })
    const input = EmployerInput.parse({ name: 'Bakkerij Kruim', relationState: 'new', headcount, version })
    return good(await as(db, who, ctx => changeEmployer(ctx, employerId, input)))
  }
  await change(world.manager, 3)
  expect((await tasks()).length).toBe(before)
  const lost = await db.superuser.employer.findUniqueOrThrow({ where: { id: employerId } })
  expect(lost.ownerId).toBeNull()
  await db.superuser.employer.update({ where: { id: employerId }, data: { ownerId: world.colleague } })
  await change(contact, 12)
  await change(contact, 13)
  const left = (await tasks()).slice(before)
  expect(left).toMatchObject([{ titleKey: 'portal.tasks.changed', ownerId: world.colleague }])
})

test('a firm without an owner is kept by the coordinator of the network', async () => {
  await db.superuser.employer.update({ where: { id: employerId }, data: { ownerId: null } })
  const coordinator = await world.member(world.town, 'network_coordinator', 'Coby Regio')
  await as(db, contact, ctx => tellKeeperOfInvitation(ctx, employerId, 'Nieuwe Collega'))
  expect((await tasks()).at(-1)).toMatchObject({ titleKey: 'portal.tasks.invited', ownerId: coordinator })
})

test('a firm leaves no other task than these', async () => {
  const row = {
    networkId: world.networkId,
    kind: 'contact',
    dueOn: new Date('2026-11-06'),
    ownerId: world.manager,
    createdAt: new Date(),
  }
  const leave = (more: object) =>
    as(db, contact, ctx => ctx.db.task.createMany({ data: [{ ...row, id: ctx.newId(), title: 'x', ...more }] }))
  await expect(leave({ employerId })).rejects.toThrow()
  await expect(leave({ employerId: otherId, titleKey: 'portal.tasks.changed' })).rejects.toThrow()
})
