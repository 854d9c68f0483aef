import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { byHandPage } from '~/areas/matching/groups/by-hand.page.server'
import { groupClientsPage, groupPlacesPage } from '~/areas/matching/groups/choosing.page.server'
import { chooseClients, choosePlaces, takeAllPlaces } from '~/areas/matching/groups/choose-for-group.server'
import { decideByHand } from '~/areas/matching/groups/decide-by-hand.server'
import { mostClients, type HandKind } from '~/areas/matching/groups/group'
import { proposeGroup, takeGroupBack } from '~/areas/matching/groups/propose-group.server'
import { reckonGroup } from '~/areas/matching/groups/reckon-group.server'
import { groupPart } from '~/areas/matching/groups/group-tables.page.server'
import { groupsPage } from '~/areas/matching/groups/groups.page.server'
import { archiveGroup, changeGroupHead } from '~/areas/matching/groups/save-group.server'
import { startProposals, startTakingBack, stopProposals } from '~/areas/matching/groups/start-proposals.server'
import { cancelRun, startRun } from '~/areas/matching/groups/start-run.server'
import { movePlacement } from '~/areas/placements/move-placement.server'
import { good } from '../employers/crm'
import { testDatabase, type TestDatabase } from '../setup/db'
import { groupWorld, type GroupWorld } from './group-world'

let db: TestDatabase
let world: GroupWorld
let ids: Record<'ann' | 'ben' | 'cas' | 'dan' | 'eva' | 'other', string>
let places: Record<'sew' | 'cook' | 'drive', string>
let employerId: string

const codes = (result: { ok: boolean; problems?: { code: string }[] }) => result.problems?.map(one => one.code)

beforeAll(async () => {
  db = await testDatabase()
  world = await groupWorld(db)
  const colleague = await world.member(world.town, 'casemanager', 'Col Lega')
  ids = {
    ann: await world.client('Ann', ['sew', 'cook']),
    ben: await world.client('Ben', ['sew']),
    cas: await world.client('Cas', ['cook'], { hasSnapshot: false }),
    dan: await world.client('Dan', ['fly']),
    eva: await world.client('Eva', ['drive']),
    other: await world.client('Otto', ['sew'], { guidedBy: colleague }),
  }
  employerId = await world.employer('Atelier Zon')
  const mentorId = await world.mentor(employerId, 5)
  places = {
    sew: await world.place(employerId, 'Naaien', { sew: 8, cook: 2 }, { mentorId }),
    cook: await world.place(employerId, 'Koken', { cook: 4, sew: 5, bake: 1 }, { mentorId }),
    drive: await world.place(employerId, 'Rijden', { drive: 5 }, { seats: 2 }),
  }
}, 180_000)
afterAll(() => db.close())

const given = async (groupId: string, search = '') =>
  Object.fromEntries(
    (await world.page(groupId, search)).rows.map(row => [row.name.split(' ')[0], row.place?.title ?? null]),
  )
const hand = (groupId: string, clientId: string, vacancyId: string, kind: HandKind) =>
  world.by(ctx => decideByHand(ctx, groupId, { clientId, vacancyId, kind }))

test('a group begins with whom its maker guides; nobody else comes in, and nobody else opens it', async () => {
  const groupId = await world.start()
  const search = new URLSearchParams()
  const page = await world.by(ctx => groupClientsPage(ctx, groupId, search))
  expect(page.rows.map(row => [row.name, row.isIn])).toEqual(
    ['Ann', 'Ben', 'Cas', 'Dan', 'Eva'].map(name => [`${name} Proef`, true]),
  )
  expect(good(await world.by(ctx => chooseClients(ctx, groupId, 'add', { ids: [ids.other] })))).toEqual({ clients: 5 })
  expect(good(await world.by(ctx => chooseClients(ctx, groupId, 'remove', { ids: [ids.eva] })))).toEqual({ clients: 4 })
  const filter = { words: 'eva', status: null, isIn: 'no' as const }
  expect(good(await world.by(ctx => chooseClients(ctx, groupId, 'add', { filter })))).toEqual({ clients: 5 })
  expect(
    good(await world.by(ctx => chooseClients(ctx, groupId, 'only', { filter: { ...filter, isIn: 'yes' } }))),
  ).toEqual({ clients: 1 })
  const colleague = (await db.superuser.membership.findFirstOrThrow({ where: { displayName: 'Col Lega' } })).id
  for (const who of [colleague, world.manager]) {
    await expect(world.by(ctx => groupClientsPage(ctx, groupId, search), who)).rejects.toThrow(NotFoundError)
    await expect(world.by(ctx => startRun(ctx, groupId), who)).rejects.toThrow(NotFoundError)
    expect((await world.by(ctx => groupsPage(ctx, search), who)).rows).toEqual([])
  }
  await expect(world.inBackground(ctx => reckonGroup(ctx, groupId, ids.ann), colleague)).rejects.toThrow(NotFoundError)
  expect((await world.by(ctx => groupsPage(ctx, new URLSearchParams('q=instroom&state=none')))).rows).toMatchObject([
    { id: groupId, clients: 1, allPlaces: true, state: null },
  ])
  const listed = async (text: string) => (await world.by(ctx => groupsPage(ctx, new URLSearchParams(text)))).rows.length
  expect([await listed('method=best'), await listed('archived=yes')]).toEqual([0, 0])
  good(await world.by(ctx => archiveGroup(ctx, groupId, true)))
  expect([await listed(''), await listed('archived=yes')]).toEqual([0, 1])
  await expect(world.by(ctx => archiveGroup(ctx, groupId, false), colleague)).rejects.toThrow(NotFoundError)
  good(await world.by(ctx => archiveGroup(ctx, groupId, false)))
  expect([await listed(''), await listed('archived=yes')]).toEqual([1, 0])
})

test('places are all that are open, or those that were chosen', async () => {
  const groupId = await world.start()
  const see = (search = '') => world.by(ctx => groupPlacesPage(ctx, groupId, new URLSearchParams(search)))
  expect((await see()).head).toMatchObject({ allPlaces: true, places: 3, seats: 4 })
  expect((await see('q=zon&in=no')).found).toBe(0)
  expect(good(await world.by(ctx => choosePlaces(ctx, groupId, 'remove', { ids: [places.drive] })))).toEqual({
    places: 2,
  })
  const found = await see('in=no')
  expect([found.head.allPlaces, found.rows.map(row => row.title)]).toEqual([false, ['Rijden']])
  const filter = { words: 'koken', section: null, town: null, kind: null, isIn: null }
  expect(good(await world.by(ctx => choosePlaces(ctx, groupId, 'only', { filter })))).toEqual({ places: 1 })
  expect(good(await world.by(ctx => takeAllPlaces(ctx, groupId)))).toBeNull()
  expect((await see()).head.places).toBe(3)
  expect((await see('sector=C')).found).toBe(0)
  expect((await see('town=nergens')).found).toBe(0)
})

test('both sides’ preferences decide, the checker proves it, and who has no place reads why', async () => {
  const groupId = await world.start()
  await world.reckon(groupId)
  expect(await given(groupId)).toEqual({ Ann: 'Naaien', Ben: 'Koken', Cas: null, Dan: null, Eva: 'Rijden' })
  const page = await world.page(groupId)
  expect(page.run).toMatchObject({
    ...{ number: 1, clients: 5, places: 3, seats: 4, placed: 3, freeSeats: 1, isNewest: true, isStale: false },
    certificate: { method: 'stable', blockingPairs: 0, broken: 0, holds: true },
  })
  const row = (name: string) => page.rows.find(one => one.name.startsWith(name))
  expect(row('Ann')).toMatchObject({ employerFit: 100, clientFit: null, kind: 'assigned', change: null })
  expect(row('Cas')).toMatchObject({ kind: 'unplaced', acceptable: 2 })
  expect(row('Dan')).toMatchObject({ acceptable: 0, ruledOut: [{ code: 'no-fit', count: 3 }] })
  expect((await world.page(groupId, 'kind=unplaced&q=dan')).rows).toHaveLength(1)
  const places = await world.by(ctx => groupPlacesPage(ctx, groupId, new URLSearchParams('q=rijden')))
  expect(places.rows).toMatchObject([{ seats: 2, given: 1 }])
  const table = await world.by(ctx => groupPart(ctx, groupId, 'result', new URLSearchParams('kind=assigned'), 'nl'))
  expect(table?.rows.map(cells => cells.slice(1, 5))).toContainEqual(['Ann Proef', 'verdeeld', 'Naaien', 'Atelier Zon'])
  expect(await world.by(ctx => groupPart(ctx, groupId, 'toString', new URLSearchParams(), 'nl'))).toBeNull()
})

test('a pin and a forbidden pair count from the next reckoning on; the earlier result stays, with what changed', async () => {
  const groupId = await world.start('best')
  await world.reckon(groupId)
  expect((await world.page(groupId)).run).toMatchObject({ method: 'best', certificate: { isProof: true, holds: true } })
  expect(await given(groupId)).toMatchObject({ Ann: 'Koken', Ben: 'Naaien', Eva: 'Rijden' })
  good(await hand(groupId, ids.ben, places.cook, 'pinned'))
  good(await hand(groupId, ids.eva, places.drive, 'forbidden'))
  expect((await world.page(groupId)).run?.isStale).toBe(true)
  await world.reckon(groupId)
  expect(await given(groupId)).toEqual({ Ann: 'Naaien', Ben: 'Koken', Cas: null, Dan: null, Eva: null })
  const page = await world.page(groupId)
  expect(page.run).toMatchObject({ number: 2, earlier: 1, isStale: false, isSameData: false })
  expect(page.run?.changes).toMatchObject({ other: 2, lost: 1, 'still-none': 2, same: 0 })
  expect(page.rows.find(row => row.clientId === ids.ben)).toMatchObject({
    ...{ kind: 'pinned', hand: 'pinned', change: 'other', before: { title: 'Naaien' } },
  })
  expect(await given(groupId, 'run=1')).toMatchObject({ Ben: 'Naaien', Eva: 'Rijden' })
  expect((await world.page(groupId, 'run=1')).run).toMatchObject({ number: 1, isNewest: false, changes: null })
  // A second pin takes the place of the first; what is free again is nothing by hand.
  good(await hand(groupId, ids.ben, places.sew, 'pinned'))
  good(await hand(groupId, ids.eva, places.drive, 'free'))
  await world.reckon(groupId)
  expect(await given(groupId)).toMatchObject({ Ann: 'Koken', Ben: 'Naaien', Eva: 'Rijden' })
  await world.reckon(groupId)
  expect((await world.page(groupId)).run).toMatchObject({
    number: 4,
    isSameData: true,
    changes: { same: 3, 'still-none': 2 },
  })
})

test('by hand a client gets own places in order, also what was ruled out; a client of somebody else is not found', async () => {
  const groupId = await world.start()
  good(await hand(groupId, ids.ann, places.sew, 'forbidden'))
  good(await hand(groupId, ids.ann, places.drive, 'pinned'))
  const see = (clientId: string, search = '') =>
    world.by(ctx => byHandPage(ctx, groupId, clientId, new URLSearchParams(search)))
  expect((await see(ids.ann)).rows.map(row => [row.title, row.choice === null, row.hand])).toEqual([
    ['Rijden', true, 'pinned'],
    ['Naaien', false, 'forbidden'],
    ['Koken', false, null],
  ])
  expect((await see(ids.ann, 'q=KOK')).found).toBe(1)
  await expect(see(ids.other)).rejects.toThrow(NotFoundError)
  await expect(hand(groupId, ids.other, places.sew, 'pinned')).rejects.toThrow(NotFoundError)
  await expect(hand(groupId, ids.ann, ids.ann, 'pinned')).rejects.toThrow(NotFoundError)
})

test('a mentor’s people over all places count; a verdict and a client handed over leave the group', async () => {
  const groupId = await world.start()
  const mentor = await db.superuser.contact.findFirstOrThrow({ where: { employerId } })
  await db.superuser.contact.update({ where: { id: mentor.id }, data: { mentorCapacity: 1 } })
  await world.reckon(groupId)
  expect(await given(groupId)).toEqual({ Ann: 'Naaien', Ben: null, Cas: null, Dan: null, Eva: 'Rijden' })
  await db.superuser.contact.update({ where: { id: mentor.id }, data: { mentorCapacity: 5 } })
  await db.superuser.matchVerdict.create({
    data: {
      ...{ networkId: world.networkId, clientId: ids.ann, vacancyId: places.sew, verdict: 'not_suitable' },
      decidedById: world.casemanager,
      at: new Date(),
    },
  })
  await world.reckon(groupId)
  expect(await given(groupId)).toMatchObject({ Ann: 'Koken', Ben: 'Naaien' })
  await db.superuser.matchVerdict.deleteMany({})
  await db.superuser.assignment.updateMany({ where: { clientId: ids.eva }, data: { endsOn: new Date('2026-01-02') } })
  expect(await given(groupId)).not.toHaveProperty('Eva')
  expect((await world.page(groupId)).head).toMatchObject({ clients: 4, gone: 1 })
  await world.reckon(groupId)
  expect((await world.page(groupId)).run).toMatchObject({ clients: 4, placed: 2 })
  await db.superuser.assignment.updateMany({ where: { clientId: ids.eva }, data: { endsOn: null } })
})

test('reckoning tells how far it is, is stopped without a trace, and is not done twice at once', async () => {
  const groupId = await world.start()
  const none = { words: 'niemand', status: null, isIn: null }
  good(await world.by(ctx => chooseClients(ctx, groupId, 'only', { filter: none })))
  expect(codes(await world.by(ctx => startRun(ctx, groupId)))).toEqual(['group-no-clients'])
  good(await world.by(ctx => chooseClients(ctx, groupId, 'add', { ids: [ids.ann, ids.ben] })))
  good(await world.by(ctx => choosePlaces(ctx, groupId, 'only', { ids: [ids.ann] })))
  expect(codes(await world.by(ctx => startRun(ctx, groupId)))).toEqual(['group-no-places'])
  good(await world.by(ctx => takeAllPlaces(ctx, groupId)))
  const both = await Promise.all([1, 2].map(() => world.by(ctx => startRun(ctx, groupId))))
  const { runId } = good(both.find(one => one.ok)!)
  expect(both.flatMap(one => codes(one) ?? [])).toEqual(['group-at-work'])
  expect(codes(await world.by(ctx => startRun(ctx, groupId)))).toEqual(['group-at-work'])
  expect((await world.page(groupId)).running).toEqual({ percent: 0, failed: false })
  const told: number[][] = []
  await expect(
    world.inBackground(ctx =>
      reckonGroup(ctx, groupId, runId, {
        onProgress: async (done, total) => {
          told.push([done, total])
          throw new Error('cancelled')
        },
      }),
    ),
  ).rejects.toThrow('cancelled')
  expect(told).toEqual([[2, 2]])
  good(await world.by(ctx => cancelRun(ctx, groupId)))
  expect(codes(await world.inBackground(ctx => reckonGroup(ctx, groupId, runId)))).toEqual(['group-not-at-work'])
  expect(codes(await world.by(ctx => cancelRun(ctx, groupId)))).toEqual(['group-not-at-work'])
  expect(await world.page(groupId)).toMatchObject({ running: null, ended: 'cancelled', run: null })
  const { jobKey } = await db.superuser.groupMatchRun.findUniqueOrThrow({ where: { id: runId } })
  expect((await db.superuser.job.findUniqueOrThrow({ where: { dedupeKey: jobKey } })).state).toBe('cancelled')
  // A job that failed makes room for the next.
  const second = good(await world.by(ctx => startRun(ctx, groupId)))
  const row = await db.superuser.groupMatchRun.findUniqueOrThrow({ where: { id: second.runId } })
  await db.superuser.job.update({ where: { dedupeKey: row.jobKey }, data: { state: 'failed' } })
  expect((await world.page(groupId)).running?.failed).toBe(true)
  await world.reckon(groupId)
  expect((await world.page(groupId)).run).toMatchObject({ number: 3, placed: 2 })
})

test('all are proposed as one act, a bad one says why in its row, and what nobody went on with is taken back', async () => {
  const groupId = await world.start()
  good(await hand(groupId, ids.cas, places.drive, 'pinned'))
  const runId = await world.reckon(groupId)
  expect(await given(groupId)).toMatchObject({ Ann: 'Naaien', Ben: 'Koken', Cas: 'Rijden', Eva: 'Rijden' })
  expect((await world.page(groupId)).batch).toMatchObject({ toPropose: 4, may: { propose: true, undo: false } })
  good(await world.by(ctx => startProposals(ctx, groupId, runId)))
  expect(codes(await world.by(ctx => startProposals(ctx, groupId, runId)))).toEqual(['group-batch-gone'])
  const placed = () => db.superuser.placement.count({ where: { networkId: world.networkId } })
  await expect(
    world.inBackground(ctx =>
      proposeGroup(ctx, groupId, runId, {
        onProgress: async done => {
          if (done === 3) throw new Error('stopped')
        },
      }),
    ),
  ).rejects.toThrow('stopped')
  expect(await placed()).toBe(0)
  good(await world.by(ctx => stopProposals(ctx, groupId, runId)))
  expect(codes(await world.inBackground(ctx => proposeGroup(ctx, groupId, runId)))).toEqual(['group-batch-gone'])
  good(await world.by(ctx => startProposals(ctx, groupId, runId)))
  const told: number[] = []
  const done = await world.inBackground(ctx =>
    proposeGroup(ctx, groupId, runId, { onProgress: async some => void told.push(some) }),
  )
  expect(good(done)).toEqual({ proposed: 3, refused: 1 })
  expect(told).toEqual([1, 2, 3, 4])
  const page = await world.page(groupId)
  expect(page.batch).toMatchObject({
    state: 'done',
    counts: { proposed: 3, refused: 1 },
    toPropose: 1,
    may: { undo: true },
  })
  expect(page.rows.find(row => row.clientId === ids.cas)).toMatchObject({
    proposal: 'refused',
    problem: 'placement-needs-snapshot',
  })
  expect(page.rows.find(row => row.clientId === ids.ann)).toMatchObject({
    isPresent: true,
    present: [{ state: 'proposed' }],
  })
  const [first] = await db.superuser.placement.findMany({ where: { clientId: ids.ann } })
  expect(first).toMatchObject({ state: 'proposed', proposedById: world.casemanager, vacancyId: places.sew })

  good(await world.by(ctx => movePlacement(ctx, first!.id, 'client_agrees')))
  good(await world.by(ctx => startTakingBack(ctx, groupId, runId)))
  expect(good(await world.inBackground(ctx => takeGroupBack(ctx, groupId, runId)))).toEqual({ returned: 2, kept: 1 })
  const states = await db.superuser.placement.findMany({
    where: { networkId: world.networkId },
    select: { state: true, reasonCode: true },
  })
  expect(states.map(one => `${one.state} ${one.reasonCode}`).sort()).toEqual([
    'matched null',
    'withdrawn_by_client proposed_by_mistake',
    'withdrawn_by_client proposed_by_mistake',
  ])
  const after = await world.page(groupId)
  expect(after.batch).toMatchObject({
    state: 'undone',
    counts: { proposed: 0, returned: 2, kept: 1, refused: 1 },
    toPropose: 3,
  })
  // Once more; what was changed by hand since, and an older result, cannot be proposed any more.
  good(await hand(groupId, ids.dan, places.sew, 'forbidden'))
  expect(codes(await world.by(ctx => startProposals(ctx, groupId, runId)))).toEqual(['group-stale'])
  expect((await world.page(groupId)).batch?.may.propose).toBe(false)
  await db.superuser.groupMatchRun.update({ where: { id: runId }, data: { groupVersion: { increment: 1 } } })
  good(await world.by(ctx => startProposals(ctx, groupId, runId)))
  expect(good(await world.inBackground(ctx => proposeGroup(ctx, groupId, runId)))).toEqual({ proposed: 2, refused: 1 })
  await world.reckon(groupId)
  expect(codes(await world.by(ctx => startProposals(ctx, groupId, runId)))).toEqual(['group-not-newest'])
  const kinds = await db.superuser.event.findMany({
    where: { subjectId: groupId },
    select: { kind: true },
    orderBy: { id: 'asc' },
  })
  expect(new Set(kinds.map(one => one.kind))).toEqual(
    new Set(
      [
        'started',
        'pair-decided',
        'reckoning-asked',
        'reckoned',
        'proposing-asked',
        'proposing-stopped',
        'proposed',
        'taking-back-asked',
        'taken-back',
      ].map(what => `matching.group-${what}`),
    ),
  )
})

test('two windows do not overwrite each other, and a group stays within its size', async () => {
  const groupId = await world.start()
  const change = (name: string) => world.by(ctx => changeGroupHead(ctx, groupId, { name, method: 'best', version: 1 }))
  expect(good(await change('Een'))).toBeNull()
  expect(codes(await change('Twee'))).toEqual(['changed-meanwhile'])
  await world.reckon(groupId)
  good(await world.by(ctx => changeGroupHead(ctx, groupId, { name: 'Drie', method: 'best', version: 2 })))
  expect((await world.page(groupId)).run?.isStale).toBe(false)
  good(await world.by(ctx => changeGroupHead(ctx, groupId, { name: 'Een', method: 'stable', version: 3 })))
  expect((await world.page(groupId)).run?.isStale).toBe(true)
  expect((await world.page(groupId)).head).toMatchObject({ name: 'Een', method: 'stable', version: 4 })
  const many = Array.from({ length: mostClients }, (_, i) => `018f0000-0000-7000-8000-${String(i).padStart(12, '0')}`)
  await db.superuser.groupMatch.update({ where: { id: groupId }, data: { clientIds: many } })
  expect(codes(await world.by(ctx => chooseClients(ctx, groupId, 'add', { ids: [ids.ann] })))).toEqual([
    'group-too-many-clients',
  ])
})
