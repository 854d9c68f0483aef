import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError, type MovedError } from '~/access/errors'
import { addEmployer } from '~/areas/employers/add-employer.server'
import { archiveEmployer } from '~/areas/employers/archive-employer.server'
import { addUnlessKnown } from '~/areas/employers/duplicates/add-unless-known.server'
import { duplicatesOfEmployer } from '~/areas/employers/duplicates/find-duplicates.page.server'
import { findPairs, SearchStoppedError } from '~/areas/employers/duplicates/find-pairs.server'
import { MergeInput } from '~/areas/employers/duplicates/merge'
import { mergeEmployers } from '~/areas/employers/duplicates/merge-employers.server'
import { mergePage } from '~/areas/employers/duplicates/merge.page.server'
import { exportPairs, pairsPage } from '~/areas/employers/duplicates/pairs.page.server'
import { reopenPair, settlePair } from '~/areas/employers/duplicates/settle-pair.server'
import {
  openScheduledSearch,
  startPairSearch,
  stopPairSearch,
} from '~/areas/employers/duplicates/start-pair-search.server'
import { undoMerge } from '~/areas/employers/duplicates/undo-merge.server'
import { ContactInput, NewEmployerInput } from '~/areas/employers/employer'
import { employerPeoplePage } from '~/areas/employers/employer.page.server'
import { addContact } from '~/areas/employers/save-contact.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { as, asSystem, crm, good, now, type Crm } from './crm'

let db: TestDatabase
let world: Crm

beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const fresh = async () => (world = await crm(db))
const add = (name: string, more: object = {}) =>
  as(db, world.manager, ctx => addEmployer(ctx, NewEmployerInput.parse({ name, ...more }))).then(
    done => good(done).employerId,
  )
const list = (text = '', who = world.manager) => as(db, who, ctx => pairsPage(ctx, new URLSearchParams(text)))
const named = async (text = '') =>
  (await list(text)).rows.map(row => [row.firstName, row.secondName].sort().join(' + '))
const inNetwork = <T>(work: Parameters<typeof asSystem<T>>[2]) => asSystem(db, world.networkId, work)
const search = async () => {
  const { searchId } = good(await as(db, world.manager, startPairSearch))
  return findPairs(inNetwork, world.networkId, searchId)
}

test('pairs are found by every key, with their reasons, the strongest first', async () => {
  await fresh()
  await add('Bakkerij De Vries BV', { postcode: '3511AB', city: 'Utrecht', phone: '030 1234567' })
  await add('bakkerij de vries', { postcode: '3511AB', city: 'Utrecht' })
  await add('Vries Brood', { phone: '+31 30 123 45 67' })
  await add('Hotel Zeezicht', { city: 'Zandvoort', website: 'zeezicht.example' })
  await add('Hotel Zeezcht', { city: 'Zandvoort' })
  const mailed = await add('Heel anders')
  good(
    await as(db, world.manager, ctx =>
      addContact(ctx, mailed, ContactInput.parse({ lastName: 'Jansen', email: 'jan@zeezicht.example' })),
    ),
  )
  await add('Niemand Als Deze', { postcode: '9999ZZ', phone: '010 7654321' })
  expect(await named()).toEqual([])
  expect(await search()).toEqual({ found: 4 })
  const all = await named()
  expect([all[0], all[3]]).toEqual(['Bakkerij De Vries BV + bakkerij de vries', 'Hotel Zeezcht + Hotel Zeezicht'])
  expect(await named('reason=phone')).toEqual(['Bakkerij De Vries BV + Vries Brood'])
  expect(await named('reason=domain')).toEqual(['Heel anders + Hotel Zeezicht'])
  expect(await named('word=likely')).toEqual(['Bakkerij De Vries BV + bakkerij de vries'])
  expect(await named('q=zeez')).toHaveLength(2)
  const page = await list()
  expect(page).toMatchObject({
    total: 4,
    counts: { open: 4, settled: 0 },
    search: { atWork: null, last: { found: 4 } },
  })
  expect(await search()).toEqual({ found: 4 })
  expect((await list()).total).toBe(4)
  expect(await as(db, world.manager, ctx => exportPairs(ctx, new URLSearchParams('reason=phone')))).toHaveLength(1)
})

test('a pair that is not the same stays away until a key of one changes, with the reason, and can be taken back', async () => {
  await fresh()
  const one = await add('Garage Eenhoorn', { phone: '030 1111111' })
  const other = await add('Eenhoorn Wonen', { phone: '030 1111111' })
  const ids = { employerId: one, otherId: other }
  await search()
  const shown = async () => (await as(db, world.manager, ctx => duplicatesOfEmployer(ctx, one))).found.map(x => x.id)
  expect(await shown()).toEqual([other])
  good(await as(db, world.manager, ctx => settlePair(ctx, { ...ids, note: 'zelfde receptie' })))
  expect(await as(db, world.manager, ctx => settlePair(ctx, ids))).toMatchObject({
    ok: false,
    problems: [{ code: 'pair-settled-already' }],
  })
  await search()
  expect([await named(), await shown()]).toEqual([[], []])
  expect((await list('tab=settled')).rows).toMatchObject([{ settledNote: 'zelfde receptie', settledBy: 'Ada Manager' }])
  good(await as(db, world.manager, ctx => reopenPair(ctx, ids)))
  expect([(await named()).length, await shown()]).toEqual([1, [other]])
  good(await as(db, world.manager, ctx => settlePair(ctx, { ...ids, note: 'zelfde receptie' })))
  good(
    await as(db, world.manager, ctx =>
      addContact(ctx, one, ContactInput.parse({ lastName: 'Nieuw', email: 'n@eenhoorn.example' })),
    ),
  )
  expect(await shown()).toEqual([other])
  await search()
  expect((await list()).rows).toMatchObject([{ settledNote: 'zelfde receptie' }])
  expect((await list('tab=settled')).total).toBe(0)
  const told = await db.superuser.event.findMany({
    where: { employerId: one, kind: { startsWith: 'employers.pair-' } },
  })
  expect(told.map(event => event.kind)).toEqual([
    'employers.pair-settled',
    'employers.pair-reopened',
    'employers.pair-settled',
  ])
})

test('a pair of which a key changed since is settled anew, also before the next search', async () => {
  await fresh()
  const one = await add('Garage Noorderlicht', { phone: '030 4444444' })
  const other = await add('Noorderlicht Wonen', { phone: '030 4444444' })
  const settle = (note: string) =>
    as(db, world.manager, ctx => settlePair(ctx, { employerId: one, otherId: other, note }))
  const shown = () => as(db, world.manager, ctx => duplicatesOfEmployer(ctx, one))
  good(await settle('zelfde receptie'))
  good(
    await as(db, world.manager, ctx =>
      addContact(ctx, one, ContactInput.parse({ lastName: 'Nieuw', email: 'n@noorderlicht.example' })),
    ),
  )
  expect((await shown()).found.map(x => x.id)).toEqual([other])
  good(await settle('nog altijd twee'))
  expect(await shown()).toMatchObject({ found: [], settled: [{ otherId: other, note: 'nog altijd twee' }] })
})

test('one that was added although it looks like another is not asked about again', async () => {
  await fresh()
  await add('Kapsalon Noord', { phone: '030 2222222' })
  const coach = await world.member(world.town, 'coach', 'Coen Coach')
  const input = NewEmployerInput.parse({ name: 'Kapsalon Zuid', phone: '030 2222222' })
  const added = await as(db, coach, ctx => addUnlessKnown(ctx, input, { isAnother: true }))
  expect(added.added?.ok).toBe(true)
  await search()
  expect([await named(), (await list('tab=settled')).total]).toEqual([[], 1])
})

test('a pair goes with a merge or the archive, and comes back with it', async () => {
  await fresh()
  const [one, other] = [
    await add('Drukkerij Oost', { phone: '030 3333333' }),
    await add('Oost Druk', { phone: '030 3333333' }),
  ]
  await search()
  const merged = await as(db, world.manager, async ctx => {
    const page = await mergePage(ctx, one, other)
    const versions = { survivorVersion: page.head.version, mergedVersion: page.merged.version }
    return mergeEmployers(ctx, { survivorId: one, mergedId: other }, MergeInput.parse(versions))
  })
  expect((await list()).total).toBe(0)
  await expect(as(db, world.manager, ctx => employerPeoplePage(ctx, other))).rejects.toMatchObject({
    fromId: other,
    toId: one,
  } satisfies Partial<MovedError>)
  good(await as(db, world.manager, ctx => undoMerge(ctx, good(merged).mergeId)))
  expect((await list()).total).toBe(1)
  good(await as(db, world.manager, ctx => archiveEmployer(ctx, other, 'archive')))
  expect((await list()).total).toBe(0)
  await db.superuser.employerPair.updateMany({
    where: { networkId: world.networkId },
    data: { foundAt: new Date('2026-11-01T04:00:00Z') },
  })
  await search()
  good(await as(db, world.manager, ctx => archiveEmployer(ctx, other, 'restore')))
  expect((await list()).total).toBe(0)
})

test('a key that a crowd shares makes no pairs and is named', async () => {
  await fresh()
  const rows = Array.from({ length: 32 }, (_, index) => ({
    networkId: world.networkId,
    name: `Zzp ${index} ${'abcdefghijklmnopqrstuvwxyzABCDEF'[index]}`,
    phone: '030 4444444',
    email: `zzp${index}@gmail.com`,
    createdAt: now,
    updatedAt: now,
  }))
  await db.superuser.employer.createMany({ data: rows })
  await search()
  const page = await list()
  expect(page.total).toBe(0)
  expect(page.search.passedOver).toEqual([
    { kind: 'domain', value: 'gmail.com', count: 32 },
    { kind: 'phone', value: '304444444', count: 32 },
  ])
  const [one] = await db.superuser.employer.findMany({ where: { networkId: world.networkId }, take: 1 })
  const own = await as(db, world.manager, ctx => duplicatesOfEmployer(ctx, one!.id))
  expect(own).toMatchObject({
    found: [],
    passedOver: [{ kind: 'phone', value: '304444444' }],
    publicDomains: ['gmail.com'],
  })
})

test('one search at a time; it can be stopped, and the clock passes over one that is at work', async () => {
  await fresh()
  const { searchId } = good(await as(db, world.manager, startPairSearch))
  expect(await as(db, world.casemanager, startPairSearch)).toMatchObject({
    ok: false,
    problems: [{ code: 'pair-search-at-work' }],
  })
  expect(await inNetwork(ctx => openScheduledSearch(ctx, world.networkId, 'night'))).toBeNull()
  expect((await list('', world.casemanager)).search.atWork).toMatchObject({ id: searchId, by: 'Ada Manager' })
  good(await as(db, world.casemanager, ctx => stopPairSearch(ctx, searchId)))
  await expect(findPairs(inNetwork, world.networkId, searchId)).rejects.toThrow(SearchStoppedError)
  expect((await list()).search).toMatchObject({ atWork: null, broken: 'cancelled' })
  const night = await inNetwork(ctx => openScheduledSearch(ctx, world.networkId, 'night'))
  expect(await inNetwork(ctx => openScheduledSearch(ctx, world.networkId, 'night'))).toBe(night)
})

test('nobody sees or settles pairs of another network, and a coach or a firm sees no list', async () => {
  const first = await fresh()
  const one = await add('Bouw West', { phone: '030 5555555' })
  const other = await add('West Bouwt', { phone: '030 5555555' })
  await search()
  await fresh()
  expect((await list()).total).toBe(0)
  await expect(as(db, world.manager, ctx => settlePair(ctx, { employerId: one, otherId: other }))).rejects.toThrow(
    NotFoundError,
  )
  const coach = await first.member(first.town, 'coach', 'Coen Coach')
  const firm = await first.member(await first.organisation('Firma', 'employer', one), 'employer_contact', 'Eva')
  for (const who of [coach, firm]) await expect(list('', who)).rejects.toThrow(NotFoundError)
  expect(await as(db, firm, ({ db: tx }) => tx.employerPair.count())).toBe(0)
})
