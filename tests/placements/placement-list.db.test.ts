import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportPlacements, listPlacementsPage } from '~/areas/placements/list-placements.page.server'
import { placementStates } from '~/areas/placements/placement-machine'
import type { PersonKey } from '../factories/people'
import { openThreadWorld, plantWaiting, type ThreadWorld } from './thread-world'

let world: ThreadWorld

beforeAll(async () => {
  world = await openThreadWorld()
  const { superuser } = world.db
  const { placements, employers, networkId } = world.net
  for (const [index, id] of [placements.active, placements.ended, placements.matched].entries()) {
    await superuser.placement.updateMany({
      where: { id: id.placementId },
      data: { updatedAt: new Date(Date.UTC(2026, 0, 1 + index, 9, 0, 0, index)) },
    })
  }
  await superuser.placement.updateMany({ where: { networkId }, data: { startsOn: null } })
  await superuser.placement.updateMany({
    where: { id: placements.ended.placementId },
    data: { startsOn: new Date('2025-05-01') },
  })
  await superuser.placement.updateMany({
    where: { id: placements.active.placementId },
    data: { startsOn: new Date('2026-05-01') },
  })
  for (let number = 200; number < 320; number += 1)
    await plantWaiting(world, employers.two.vacancyId, employers.two.employerId, number)
  await superuser.assignment.createMany({
    data: (await superuser.client.findMany({ where: { networkId, number: { gte: 200 } } })).map(client => ({
      networkId,
      clientId: client.id,
      membershipId: world.net.people.coach.membershipId,
      organisationId: world.net.organisations.municipality,
      function: 'coach',
      startsOn: new Date('2026-01-01'),
      createdAt: new Date('2026-01-01'),
    })),
  })
  await superuser.client.updateMany({
    where: { id: world.net.clients.assigned.clientId },
    data: { firstName: 'Zoë', lastName: 'Zoekmij' },
  })
})
afterAll(() => world.close())

const page = (search = '', key: PersonKey = 'casemanager') =>
  world.as(key, ctx => listPlacementsPage(ctx, new URLSearchParams(search)))
const exported = (search = '', key: PersonKey = 'casemanager') =>
  world.as(key, ctx => exportPlacements(ctx, new URLSearchParams(search)))
const ids = async (search = '', key: PersonKey = 'casemanager') => (await page(search, key)).rows.map(row => row.id)

test('words are found in the client’s name, the employer and the place, without regard to case and accents', async () => {
  const active = world.net.placements.active.placementId
  expect(await ids('q=zoe zoekmij')).toEqual([active])
  const [row] = (await page('q=zoe')).rows
  expect(await ids(`q=${encodeURIComponent(`${row?.employer.toUpperCase()} zoekmij`)}`)).toEqual([active])
  expect(await ids(`q=${encodeURIComponent(`${row?.vacancy} zoekmij`)}`)).toEqual([active])
  expect(await page('q=zoe&state=over')).toMatchObject({ rows: [], total: 0 })
})

test('who may not see a client’s name does not find the placement by it', async () => {
  const active = world.net.placements.active.placementId
  for (const key of ['employerContact', 'accountManager'] as const) {
    expect(await ids('', key), key).toContain(active)
    expect(await ids('q=zoekmij', key), key).toEqual([])
  }
  expect(await ids('q=zoekmij', 'otherCasemanager')).not.toContain(active)
})

test('what changed last comes first, and the list can be ordered by start and by state', async () => {
  const { active, ended } = world.net.placements
  const changes = (await page('', 'coach')).rows.map(row => row.changedAt.getTime())
  expect(changes).toEqual([...changes].sort((one, other) => other - one))
  const seen = await ids('sort=start&state=over', 'casemanager')
  expect(await ids('sort=-start&state=over', 'casemanager')).toEqual([...seen].reverse())
  const starts = (await exported('sort=start', 'coach')).map(row => row.startsOn ?? 'none')
  expect(starts).toEqual([...starts].sort())
  const states = (await exported('sort=state', 'coach')).map(row => placementStates.findIndex(one => one === row.state))
  expect(states).toEqual([...states].sort((one, other) => one - other))
  expect(await ids('sort=rubbish&after=x', 'idleCoach')).toEqual([ended.placementId])
  expect((await exported('', 'coach')).map(row => row.id)).toContain(active.placementId)
})

test('pages follow each other in every order, there and back, and together are the export', async () => {
  for (const sort of ['-change', 'change', 'start', '-state']) {
    const first = await page(`sort=${sort}`, 'coach')
    const second = await page(`sort=${sort}&after=${first.page.next}`, 'coach')
    const third = await page(`sort=${sort}&after=${second.page.next}`, 'coach')
    const all = (await exported(`sort=${sort}`, 'coach')).map(row => row.id)
    expect(
      [first, second, third].flatMap(one => one.rows.map(row => row.id)),
      sort,
    ).toEqual(all)
    expect([first.total, new Set(all).size, third.page.next], sort).toEqual([all.length, all.length, null])
    const back = await page(`sort=${sort}&before=${third.page.previous}`, 'coach')
    expect(back.rows, sort).toEqual(second.rows)
  }
})

test('another network’s placements are in no list and no export', async () => {
  const foreign = await world.db.superuser.placement.findMany({
    where: { networkId: { not: world.net.networkId } },
    select: { id: true },
  })
  expect(foreign.length).toBeGreaterThan(0)
  const seen = (await exported('', 'casemanager')).map(row => row.id)
  expect(seen.filter(id => foreign.some(one => one.id === id))).toEqual([])
})
