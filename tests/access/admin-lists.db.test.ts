import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditPage, exportReads } from '~/access/audit/audit.page.server'
import { readPeopleFilter, readPeopleSort } from '~/access/people/people-filter'
import { exportPeople, peoplePage } from '~/access/people/people.page.server'
import { runAsMember } from '~/access/run.server'
import { newId } from '~/platform/new-id.server'
import type { PersonKey } from '../factories/people'
import type { WorldNetwork } from '../factories/world'
import { openAccessWorld, type AccessWorld } from './setup/access-world'

let access: AccessWorld

beforeAll(async () => {
  access = await openAccessWorld()
  const { a, b } = access.world
  await access.db.superuser.$executeRaw`truncate access_read cascade`
  await look(a, 'casemanager', 'special', '2026-03-01T22:30:00Z')
  await look(a, 'casemanager', 'guidance', '2026-03-01T23:30:00Z')
  await look(b, 'casemanager', 'special', '2026-03-01T12:00:00Z')
  for (let index = 0; index < 118; index += 1)
    await look(a, 'coach', 'profile', new Date(Date.UTC(2026, 3, 1, 8, index % 7)).toISOString())
})
afterAll(() => access.close())

async function look(net: WorldNetwork, key: PersonKey, fieldGroup: string, at: string): Promise<void> {
  const organisationId = net.organisations.municipality
  await access.db.superuser.accessRead.create({
    data: {
      id: newId(),
      networkId: net.networkId,
      clientId: net.clients.assigned.clientId,
      membershipId: net.people[key].membershipId,
      organisationId,
      fieldGroup,
      purpose: 'file',
      at: new Date(at),
    },
  })
}

const as = <T>(key: PersonKey, work: Parameters<typeof runAsMember<T>>[1]) =>
  runAsMember(access.world.a.people[key].membershipId, work)
const log = async (search = '', key: PersonKey = 'privacyOfficer') => {
  const { reads, page, total } = await as(key, ctx => auditPage(ctx, new URLSearchParams(search)))
  return { ids: reads?.map(read => read.id), groups: reads?.map(read => read.group), page, total }
}
const exportedLog = (search = '', key: PersonKey = 'privacyOfficer') =>
  as(key, ctx => exportReads(ctx, new URLSearchParams(search)))
const people = async (search = '', key: PersonKey = 'platformAdmin') => {
  const asked = new URLSearchParams(search)
  return (await as(key, ctx => peoplePage(ctx, readPeopleFilter(asked), readPeopleSort(asked)))).members
}
const exportedPeople = (search = '', key: PersonKey = 'platformAdmin') =>
  as(key, ctx => exportPeople(ctx, new URLSearchParams(search)))

test('the log is searched by part, by who, by client and by days of the network’s own time zone', async () => {
  const { people: who, clients } = access.world.a
  expect((await log('group=special')).groups).toEqual(['special'])
  expect((await log(`q=${encodeURIComponent(who.casemanager.name.toUpperCase())}`)).total).toBe(2)
  expect((await log(`client=${clients.assigned.clientId.slice(-8).toUpperCase()}`)).total).toBe(120)
  expect((await log('client=ffffffff')).total).toBe(0)
  expect((await log('until=2026-03-01')).groups).toEqual(['special'])
  expect((await log('from=2026-03-02&until=2026-03-02')).groups).toEqual(['guidance'])
  expect((await log('from=2026-02-30&client=%25&group=x&after=x')).total).toBe(120)
})

test('the log is read in pages, newest first, there and back, and the file holds the same rows', async () => {
  const first = await log()
  const second = await log(`after=${first.page.next}`)
  const third = await log(`after=${second.page.next}`)
  const all = (await exportedLog()).rows
  expect([first, second, third].flatMap(one => one.ids)).toEqual(all.map(row => row.id))
  expect(all.map(row => row.at.getTime())).toEqual(all.map(row => row.at.getTime()).sort((one, other) => other - one))
  expect([all.length, first.total, third.page.next]).toEqual([120, 120, null])
  expect((await log(`before=${third.page.previous}`)).ids).toEqual(second.ids)
  for (const search of ['group=special', 'q=coach', 'from=2026-03-02'])
    expect((await exportedLog(search)).rows.slice(0, 50).map(row => row.id)).toEqual((await log(search)).ids)
})

test('the log and its file are for the privacy officer alone, and that it left is an event', async () => {
  const { networkId } = access.world.a
  const count = () => access.db.superuser.event.count({ where: { networkId, kind: 'access.log-exported' } })
  const before = await count()
  await exportedLog('group=special')
  expect(await count()).toBe(before + 1)
  expect((await log('', 'platformAdmin')).ids).toBeUndefined()
  for (const key of ['platformAdmin', 'casemanager', 'orgAdmin'] as const)
    await expect(exportedLog('', key), key).rejects.toThrow('not found')
  expect(await count()).toBe(before + 1)
})

test('people are ordered as asked, and the file holds the same rows', async () => {
  for (const search of ['', 'sort=-name', 'sort=role', 'sort=organisation', 'sort=-since', 'role=coach', 'q=ngo']) {
    const ids = (await people(search)).map(person => person.id)
    expect(
      (await exportedPeople(search)).map(person => person.id),
      search,
    ).toEqual(ids)
    expect(ids.length, search).toBeGreaterThan(0)
  }
  const names = (await people()).map(person => person.name.toLowerCase())
  expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other)))
  const organisations = (await people('sort=-organisation')).map(person => person.organisationName.toLowerCase())
  expect(organisations).toEqual([...organisations].sort((one, other) => other.localeCompare(one)))
})

test('an administrator exports the own organisation or network, never another, and others nothing', async () => {
  const { a, b } = access.world
  const foreign = Object.values(b.people).map(person => person.membershipId)
  const ofNetwork = (await exportedPeople()).map(person => person.id)
  expect(ofNetwork.filter(id => foreign.includes(id))).toEqual([])
  expect(ofNetwork).toContain(a.people.ngoCasemanager.membershipId)
  const ofOrganisation = (await exportedPeople('', 'orgAdmin')).map(person => person.id)
  expect(ofOrganisation).not.toContain(a.people.ngoCasemanager.membershipId)
  expect(ofOrganisation).toContain(a.people.casemanager.membershipId)
  await expect(exportedPeople('', 'casemanager')).rejects.toThrow('not found')
})
