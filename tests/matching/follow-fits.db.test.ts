import { afterAll, beforeAll, expect, test } from 'vitest'
import { runAsSystem } from '~/access/run.server'
import { fitChangesOf } from '~/areas/matching/changes/fit-changes.page.server'
import { followFits } from '~/areas/matching/changes/follow-fits.server'
import { decideMatch } from '~/areas/matching/decide-match.server'
import { newId } from '~/platform/new-id.server'
import { openThreadWorld, type ThreadWorld } from '../placements/thread-world'

const concept = 'https://werkbrug.nl/id/competence/punctuality'
const dayMs = 86_400_000
const noon = Date.UTC(2026, 10, 28, 12)
const on = (day: number) => new Date(noon + day * dayMs)
let world: ThreadWorld
let clientId: string

beforeAll(async () => {
  world = await openThreadWorld()
  clientId = world.net.clients.assigned.clientId
  const { superuser } = world.db
  await superuser.fitSighting.deleteMany({})
  await superuser.vacancy.updateMany({ data: { status: 'closed' } })
  await superuser.clientWish.updateMany({ where: { clientId }, data: { kind: 'competence', code: concept } })
  await plantPlace('Eerste')
}, 180_000)
afterAll(() => world.close())

async function plantPlace(title: string): Promise<string> {
  const id = newId()
  const { networkId, employers } = world.net
  const at = new Date(noon)
  await world.db.superuser.vacancy.createMany({
    data: [
      {
        ...{ id, networkId, employerId: employers.one.employerId, title, status: 'open', seats: 1, dayParts: [] },
        ...{ createdAt: at, updatedAt: at },
      },
    ],
  })
  await world.db.superuser.vacancyCompetence.createMany({
    data: [{ networkId, vacancyId: id, conceptUri: concept, kind: 'essential', level: 2, weight: 1 }],
  })
  return id
}

const follow = async (day: number) => {
  const done = await runAsSystem(world.net.networkId, 'test', ctx => followFits(ctx), { now: on(day) })
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.value
}
const changes = (day: number) => world.as('casemanager', ctx => fitChangesOf(ctx, clientId), on(day))
const tasks = () =>
  world.db.superuser.task.findMany({
    where: { clientId, titleKey: 'matching.tasks.newFit' },
    select: { state: true, ownerId: true, params: true },
    orderBy: { id: 'asc' },
  })

test('the first look tells nobody; a place that comes later and fits both sides is told once to who guides the client', async () => {
  expect((await follow(-10)).clients).toBeGreaterThan(1)
  expect([await tasks(), await changes(-10)]).toEqual([[], null])
  const second = await plantPlace('Tweede')
  await follow(-2)
  expect(await tasks()).toEqual([
    {
      state: 'open',
      ownerId: world.net.people.casemanager.membershipId,
      params: { count: '1', matchesOf: clientId },
    },
  ])
  await plantPlace('Derde')
  await follow(-1)
  await follow(-1)
  expect(await tasks()).toHaveLength(1)
  const told = await changes(-1)
  expect(told).toMatchObject({ goneCount: 0, gone: [] })
  expect(told?.fresh).toContain(second)
  expect(told?.fresh).toHaveLength(2)
})

test('what is closed or set aside went, and says why; who may not see the client sees nothing', async () => {
  const [first] = await world.db.superuser.vacancy.findMany({ where: { title: 'Eerste' } })
  await world.db.superuser.vacancy.update({ where: { id: first!.id }, data: { status: 'filled' } })
  await follow(0)
  expect(await changes(0)).toMatchObject({
    goneCount: 1,
    gone: [{ vacancyId: first!.id, title: 'Eerste', why: 'closed' }],
  })
  const [third] = await world.db.superuser.vacancy.findMany({ where: { title: 'Derde' } })
  await world.as('casemanager', ctx =>
    decideMatch(ctx, clientId, { vacancyId: third!.id, verdict: 'not_suitable', reasonCode: 'travel' }),
  )
  await follow(1)
  expect((await changes(1))?.fresh).not.toContain(third!.id)
  await expect(world.as('otherCasemanager', ctx => fitChangesOf(ctx, clientId), on(1))).rejects.toThrow('not found')
})

test('a place that was away counts as new again, and what was long gone is forgotten', async () => {
  const [first] = await world.db.superuser.vacancy.findMany({ where: { title: 'Eerste' } })
  await world.db.superuser.vacancy.update({ where: { id: first!.id }, data: { status: 'open' } })
  await follow(3)
  expect((await changes(3))?.fresh).toContain(first!.id)
  await world.db.superuser.vacancy.update({ where: { id: first!.id }, data: { status: 'closed' } })
  await follow(70)
  expect(await world.db.superuser.fitSighting.count({ where: { clientId, vacancyId: first!.id } })).toBe(0)
})
