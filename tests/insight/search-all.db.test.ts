import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberActor } from '~/access/actor'
import { permissions } from '~/access/permissions'
import { can, canEver } from '~/access/policy'
import { runAsMember } from '~/access/run.server'
import { searchAll, type Hit } from '~/areas/insight/search-all.page.server'
import { openAccessWorld, type AccessWorld } from '../access/setup/access-world'
import { clientKeys, everybody, relationToClient, relationToPlacement, type Seen } from '../access/setup/relations'

let access: AccessWorld

beforeAll(async () => {
  access = await openAccessWorld()
}, 180_000)
afterAll(() => access.close())

const search = (seen: Seen, words: string) =>
  runAsMember(seen.person.membershipId, ctx => searchAll(ctx, words), { timeout: 30_000 })
const casemanager = (): Seen => ({ network: access.world.a, person: access.world.a.people.casemanager })
const of = (hits: readonly Hit[], group: Hit['group']) => hits.filter(hit => hit.group === group)

test('a client is found by exactly those whom the list of clients would show the name', async () => {
  for (const seen of everybody(access.world)) {
    const actor = { kind: 'member', role: seen.person.role } as MemberActor
    const found = of(await search(seen, 'voor'), 'clients').map(hit => hit.to)
    const allowed = [access.world.a, access.world.b].flatMap(owner =>
      clientKeys
        .filter(
          key => canEver(actor, 'search.all') && can(actor, 'clients.list', relationToClient(seen, owner, key, 'core')),
        )
        .map(key => `/clients/${owner.clients[key].clientId}`),
    )
    expect([seen.person.key, found.sort()]).toEqual([seen.person.key, allowed.sort().slice(0, 6)])
  }
}, 120_000)

test('nobody but case managers and coaches gets a client, whatever was asked', async () => {
  const others = everybody(access.world).filter(seen => !(seen.person.role in permissions['clients.list']))
  for (const seen of others)
    for (const words of ['voor', 'voorassigned', '0001', 'voorasigned'])
      expect(of(await search(seen, words), 'clients')).toEqual([])
}, 120_000)

test('a client is found by number, without accents and with a typing mistake', async () => {
  const { clientId } = access.world.a.clients.assigned
  await access.db.superuser.client.update({
    where: { id: clientId },
    data: { firstName: 'Zoë', lastName: 'Ça-Voorbeeld', number: 4711 },
  })
  for (const words of ['zoe', 'ça voor', 'CA', 'voorbeeld zo', '4711', '04711', 'vorbeeld'])
    expect([words, of(await search(casemanager(), words), 'clients').map(hit => hit.to)]).toEqual([
      words,
      [`/clients/${clientId}`],
    ])
  for (const words of ["'; drop table client; --", '%%%', '__', '\\\\'])
    expect([words, of(await search(casemanager(), words), 'clients')]).toEqual([words, []])
}, 60_000)

test('an agreement is found by its number, by exactly those who may read it', async () => {
  const { a } = access.world
  const id = a.placements.active.agreementId ?? ''
  await access.db.superuser.agreement.updateMany({ where: { id }, data: { number: '2026-0042' } })
  for (const seen of everybody(access.world)) {
    const actor = { kind: 'member', role: seen.person.role } as MemberActor
    const may = canEver(actor, 'search.all') && can(actor, 'agreements.read', relationToPlacement(seen, a, 'active'))
    const found = of(await search(seen, '2026-0042'), 'agreements').map(hit => hit.to)
    expect([seen.person.key, found]).toEqual([seen.person.key, may ? [`/agreements/${id}`] : []])
  }
  for (const words of ['2026', '0042', '42'])
    expect(of(await search(casemanager(), words), 'agreements')).toHaveLength(1)
}, 120_000)

test('colleagues are found by name, and trainees never are', async () => {
  const { coach, trainee } = access.world.a.people
  expect(of(await search(casemanager(), coach.name), 'colleagues').map(hit => hit.label)).toContain(coach.name)
  expect(of(await search(casemanager(), trainee.name), 'colleagues').map(hit => hit.label)).not.toContain(trainee.name)
}, 60_000)

test('a partner organisation is found by name, by readers of its own network; it leads to its services, else to the map', async () => {
  const { a, b } = access.world
  const { superuser } = access.db
  const createdAt = new Date()
  const organisation = async (network: typeof a, name: string, more: object = {}) => {
    const { id } = await superuser.organisation.create({
      data: { networkId: network.networkId, name, kind: 'ngo', createdAt, ...more },
    })
    return id
  }
  const busy = await organisation(a, 'Stichting De Brug-Wérk')
  const quiet = await organisation(a, 'Brugwachters')
  await organisation(a, 'Brug bv', { kind: 'employer', employerId: a.employers.one.employerId })
  await organisation(b, 'Brug elders')
  const service = await superuser.service.findFirstOrThrow({ where: { networkId: a.networkId, withdrawnAt: null } })
  await superuser.service.update({ where: { id: service.id }, data: { organisationId: busy, providerName: null } })
  const expected = [`/audit/map?organisation=${quiet}`, `/services?organisation=${busy}`]
  for (const seen of everybody(access.world).filter(one => one.network === a)) {
    const may = canEver({ kind: 'member', role: seen.person.role } as MemberActor, 'search.all')
    const found = of(await search(seen, 'brug'), 'organisations')
    expect([seen.person.key, found.map(hit => hit.to)]).toEqual([seen.person.key, may ? expected : []])
  }
  expect(of(await search(casemanager(), 'werk de'), 'organisations')).toMatchObject([
    { label: 'Stichting De Brug-Wérk', kind: 'ngo' },
  ])
  expect(of(await search(casemanager(), 'brugwagters'), 'organisations')).toHaveLength(1)
  for (const words of ["'; drop table organisation; --", '%%%', '__'])
    expect([words, of(await search(casemanager(), words), 'organisations')]).toEqual([words, []])
}, 120_000)

test('what was said at a contact moment is found by colleagues alone, the newest of each employer, by the beginnings of its words', async () => {
  const { a, b } = access.world
  const at = new Date('2026-10-05T22:30:00Z')
  const moment = (network: typeof a, note: string, change: object = {}) =>
    access.db.superuser.contactMoment.create({
      data: {
        networkId: network.networkId,
        employerId: network.employers.one.employerId,
        membershipId: network.people.accountManager.membershipId,
        channel: 'call',
        at,
        createdAt: at,
        note,
        ...change,
      },
    })
  await moment(a, 'Wil een rondleiding bij de knelpunt-oven, café Élan')
  await moment(a, 'Oudere rondleiding', { at: new Date('2026-09-01T10:00:00Z') })
  await moment(a, 'Kantinewerk', { withdrawnAt: at })
  await moment(b, 'Rondleiding elders')
  const to = (words: string) => `/employers/${a.employers.one.employerId}?${new URLSearchParams({ q: words })}#story`
  for (const seen of everybody(access.world)) {
    const actor = { kind: 'member', role: seen.person.role } as MemberActor
    const may = canEver(actor, 'search.all') && canEver(actor, 'engagement.read')
    const found = of(await search(seen, 'rondleid'), 'notes')
    expect([seen.person.key, found.length]).toEqual([seen.person.key, may ? 1 : 0])
    expect(seen.network === b || !may || found[0]?.label.startsWith('Wil een rondleiding')).toBe(true)
  }
  for (const words of ['rondleid', 'ELAN knelp', 'café oven'])
    expect(of(await search(casemanager(), words), 'notes')).toMatchObject([{ to: to(words), day: '2026-10-06' }])
  for (const words of ['kantinew', 'leiding', 'ro', "'; drop table contact_moment; --", '%%%'])
    expect([words, of(await search(casemanager(), words), 'notes')]).toEqual([words, []])
}, 120_000)
