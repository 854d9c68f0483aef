import { afterAll, beforeAll, expect, test } from 'vitest'
import { todayPage } from '~/areas/insight/today.page.server'
import { agreementPage } from '~/areas/placements/agreement.page.server'
import { myOrganisationPage, proposalPage } from '~/areas/placements/employer.page.server'
import { listPlacementsPage, placementsOfClient } from '~/areas/placements/list-placements.page.server'
import { myDataPage, myPathPage } from '~/areas/placements/my-path.page.server'
import { placementPage } from '~/areas/placements/placement.page.server'
import type { PersonKey } from '../factories/people'
import { openThreadWorld, type ThreadWorld } from './thread-world'

let world: ThreadWorld
let lastNames: string[]

beforeAll(async () => {
  world = await openThreadWorld()
  lastNames = (await world.db.superuser.client.findMany({ select: { lastName: true } })).flatMap(
    row => row.lastName ?? [],
  )
})
afterAll(() => world.close())

const list = (key: PersonKey) => world.as(key, ctx => listPlacementsPage(ctx, new URLSearchParams()))

test('each role sees its own placements and no others', async () => {
  const { placements } = world.net
  const seen = async (key: PersonKey) => (await list(key)).rows.map(row => row.id).sort()
  const ids = (...keys: (keyof typeof placements)[]) => keys.map(key => placements[key].placementId).sort()
  expect(await seen('coach')).toEqual(expect.arrayContaining(ids('active')))
  expect(await seen('coach')).not.toEqual(expect.arrayContaining(ids('ofNgo')))
  expect(await seen('employerContact')).not.toEqual(expect.arrayContaining(ids('proposed')))
  expect(await seen('otherEmployerContact')).toEqual(expect.arrayContaining(ids('matched', 'ofNgo')))
  expect(await seen('idleCoach')).toEqual(ids('ended'))
})

test('nothing of the tables of clients reaches an employer', async () => {
  const { placements } = world.net
  const pages = [
    await list('employerContact'),
    await list('otherEmployerContact'),
    await world.as('employerContact', myOrganisationPage),
    await world.as('otherEmployerContact', myOrganisationPage),
    await world.as('otherEmployerContact', ctx => proposalPage(ctx, placements.matched.placementId)),
    await world.as('employerContact', ctx => placementPage(ctx, placements.active.placementId)),
    await world.as('mentor', ctx => placementPage(ctx, placements.active.placementId)),
  ]
  const text = JSON.stringify(pages)
  expect(lastNames.length).toBeGreaterThan(0)
  for (const name of lastNames) expect(text).not.toContain(name)
  expect(text).toContain('Voorunassigned')
})

test('a proposal that the client has not agreed to is not there for the employer', async () => {
  const { placements } = world.net
  const asked = world.as('employerContact', ctx => proposalPage(ctx, placements.proposed.placementId))
  await expect(asked).rejects.toThrow('not found')
  const other = world.as('employerContact', ctx => proposalPage(ctx, placements.matched.placementId))
  await expect(other).rejects.toThrow('not found')
})

test('a draft agreement is for staff alone', async () => {
  const { placements } = world.net
  const open = (key: PersonKey) => world.as(key, ctx => agreementPage(ctx, placements.active.agreementId!, 'nl'))
  const page = await open('coach')
  expect(page.mayEdit).toBe(true)
  expect(page.problems.map(problem => problem.path)).toContain('parties.trainee.name')
  for (const key of ['employerContact', 'mentor', 'trainee', 'otherCasemanager', 'ngoCasemanager'] as const)
    await expect(open(key), key).rejects.toThrow('not found')
})

test('a placement shows staff its acts and an account manager what is theirs', async () => {
  const { placements, clients } = world.net
  const open = (key: PersonKey) => world.as(key, ctx => placementPage(ctx, placements.active.placementId))
  expect((await open('casemanager')).acts).toEqual(['interrupt', 'complete', 'end_early'])
  expect((await open('trainee')).acts).toEqual(['end_early'])
  const manager = await open('accountManager')
  expect(manager.names.client).toBeNull()
  expect(manager.maySteer).toBe(false)
  const own = await world.as('casemanager', ctx => placementsOfClient(ctx, clients.assigned.clientId))
  expect(own.length).toBeGreaterThan(0)
})

test('a trainee sees the own path, place and readers', async () => {
  const page = await world.as('trainee', myPathPage)
  expect(page.firstName).toBe('Voorassigned')
  expect(page.current).toHaveLength(1)
  expect(page.people.length).toBeGreaterThan(0)
  expect((await world.as('trainee', myDataPage)).reads.length).toBeGreaterThanOrEqual(0)
  await expect(world.as('casemanager', myPathPage)).rejects.toThrow('not found')
})

test('today puts a silent employer first and shows a stalled client to who guides them', async () => {
  const { placements } = world.net
  const { superuser } = world.db
  const before = new Date(Date.now() - 9 * 86_400_000)
  await superuser.placement.updateMany({ where: { id: placements.matched.placementId }, data: { updatedAt: before } })
  const other = await world.as('otherCasemanager', todayPage)
  expect(other.first[0]).toMatchObject({ kind: 'employer-silent', days: 9 })
  const page = await world.as('casemanager', todayPage)
  expect(page.first.map(item => item.kind)).toContain('client-stalled')
  expect(page.counts.clients).toBe(4)
  for (const key of ['accountManager', 'coordinator', 'orgAdmin', 'platformAdmin', 'coach', 'privacyOfficer'] as const)
    expect((await world.as(key, todayPage)).today, key).toMatch(/^\d{4}-\d\d-\d\d$/)
})
