import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { measureMap, MeasuringStoppedError } from '~/areas/network/social-map/measure-map.server'
import { measuringState } from '~/areas/network/social-map/measuring-state.server'
import { exportMapLinks, findOnMap, mapLinkPage, mapLinksPage } from '~/areas/network/social-map/map-links.page.server'
import { LinkChange, NewLink, type LinkAct } from '~/areas/network/social-map/map-link'
import { addMapLink, changeMapLink, steerMapLink } from '~/areas/network/social-map/save-map-link.server'
import type { MapKey } from '~/areas/network/social-map/social-map'
import { socialMapPage } from '~/areas/network/social-map/social-map.page.server'
import {
  failMeasuring,
  openScheduledRun,
  startMeasuring,
  stopMeasuring,
} from '~/areas/network/social-map/start-measuring.server'
import { tiePage } from '~/areas/network/social-map/tie.page.server'
import { mapInSight } from '~/areas/network/social-map/filter-map'
import { mapTable } from '~/areas/network/social-map/map-export.page.server'
import { readMapView } from '~/areas/network/social-map/map-view'
import { mapSeed } from '~/areas/network/social-map/measuring'
import { employerStory } from '~/areas/engagement/story.page.server'
import { mergeEmployers } from '~/areas/employers/duplicates/merge-employers.server'
import { MergeInput } from '~/areas/employers/duplicates/merge'
import { as, asSystem, crm, good, now, type Crm } from '../../employers/crm'
import { testDatabase, type TestDatabase } from '../../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
const ids: Record<string, string> = {}
let clients = 0
const day = (text: string) => new Date(text)
const stamps = { createdAt: now, updatedAt: now }

async function employer(who: Crm, name: string, more: object = {}) {
  const id = randomUUID()
  await db.superuser.employer.create({
    data: { id, networkId: who.networkId, name, relationState: 'existing', ...stamps, ...more },
  })
  return (ids[name] = id)
}
async function contact(who: Crm, employerName: string, lastName: string, more: object = {}) {
  const id = randomUUID()
  await db.superuser.contact.create({
    data: {
      id,
      networkId: who.networkId,
      employerId: ids[employerName] ?? '',
      lastName,
      roles: [],
      ...stamps,
      ...more,
    },
  })
  return (ids[lastName] = id)
}
async function moment(name: string, membershipId: string, at: string, more: object = {}) {
  const id = randomUUID()
  await db.superuser.contactMoment.create({
    data: {
      id,
      networkId: world.networkId,
      employerId: ids[name] ?? '',
      membershipId,
      at: day(at),
      channel: 'visit',
      argumentsUsed: [],
      objections: [],
      createdAt: now,
      ...more,
    },
  })
  return id
}
async function placements(count: number, employerName: string, organisationId: string) {
  const { networkId, manager } = world
  const employerId = ids[employerName] ?? ''
  for (let at = 0; at < count; at++) {
    const clientId = randomUUID()
    const vacancyId = randomUUID()
    await db.superuser.client.create({
      data: {
        id: clientId,
        networkId,
        organisationId: world.town,
        number: (clients += 1),
        firstName: 'Cliënt',
        status: 'active',
        ladderStepSince: now,
        ...stamps,
      },
    })
    await db.superuser.vacancy.create({
      data: {
        id: vacancyId,
        networkId,
        employerId,
        title: `Plek ${at}`,
        status: 'open',
        dayParts: [],
        ...stamps,
        createdAt: day('2020-01-01'),
      },
    })
    await db.superuser.placement.create({
      data: {
        id: randomUUID(),
        networkId,
        clientId,
        vacancyId,
        employerId,
        organisationId,
        state: 'active',
        proposedById: manager,
        proposedAt: now,
        startsOn: day(`2026-0${at + 1}-15`),
        fit: {},
        ...stamps,
      },
    })
  }
}

const key = (kind: string, name: string) => `${kind}:${ids[name] ?? name}` as MapKey
const look = (who = world.manager) => as(db, who, ctx => socialMapPage(ctx, new URLSearchParams()))
const edgeOf = async (kind: string, a: MapKey, b: MapKey) =>
  (await look()).map.edges.find(
    one => one.kind === kind && [one.from, one.to].includes(a) && [one.from, one.to].includes(b),
  )
const link = (from: MapKey, to: MapKey, more: object = {}, who = world.manager) =>
  as(db, who, ctx => addMapLink(ctx, NewLink.parse({ from, to, kind: 'refers', strength: '3', ...more })))
const problemsOf = (
  done: { ok: true } | { ok: false; problems: { path: string; code: string; found?: string; expected?: string }[] },
) => (done.ok ? [] : done.problems.map(one => [one.path, one.code, one.found, one.expected].filter(Boolean).join(' ')))
const steer = (linkId: string, act: LinkAct['act']) => as(db, world.manager, ctx => steerMapLink(ctx, { linkId, act }))
const tie = (from: MapKey, to: MapKey, who = world.manager) =>
  as(db, who, ctx => tiePage(ctx, new URLSearchParams({ from, to })))

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  await employer(stranger, 'Vreemd')
  const { manager, casemanager, colleague } = world
  Object.assign(ids, { manager, casemanager, colleague, town: world.town, school: world.school })
  await employer(world, 'Bakker', { ownerId: manager, level: 2, sectorCode: '10.71' })
  await employer(world, 'Slager')
  await employer(world, 'Archief', { archivedAt: day('2026-02-01') })
  await contact(world, 'Bakker', 'Jansen', { firstName: 'Jo', function: 'chef' })
  await contact(world, 'Bakker', 'Vertrokken', { leftOn: day('2026-03-01') })
  await moment('Bakker', manager, '2026-10-30T10:00:00Z', { contactId: ids['Jansen'] })
  const shared = await moment('Bakker', manager, '2026-09-30T10:00:00Z')
  await db.superuser.contactMomentColleague.create({
    data: { networkId: world.networkId, contactMomentId: shared, membershipId: colleague },
  })
  await moment('Bakker', manager, '2026-10-01T10:00:00Z', { channel: 'note' })
  await moment('Bakker', manager, '2026-10-01T10:00:00Z', { withdrawnAt: now })
  await moment('Bakker', casemanager, '2022-10-01T10:00:00Z')
  await placements(5, 'Bakker', world.town)
  await placements(4, 'Slager', world.town)
  const trainee = await world.member(world.town, 'trainee', 'Cliënt Geheim')
  ids['trainee'] = trainee
  ids['service'] = randomUUID()
  await db.superuser.service.create({
    data: {
      id: ids['service'],
      networkId: world.networkId,
      organisationId: world.school,
      name: 'Taalcafé',
      kind: 'course',
      steps: [1, 2],
      targetGroups: [],
      languages: [],
      towns: [],
      madeById: manager,
      ...stamps,
    },
  })
})
afterAll(() => db.close())

test('the map shows who is there: no client, nobody who left, no archived firm, nobody of another network', async () => {
  const { map, today } = await look()
  expect(today).toBe('2026-11-02')
  const names = map.nodes.map(node => node.name)
  expect(names.sort()).toEqual(
    [
      'Ada Manager',
      'Bakker',
      'Cas Manager',
      'Gemeente Proef',
      'Jo Jansen',
      'Sam School',
      'Slager',
      'Taalcafé',
      'Volwassenenonderwijs',
    ].sort(),
  )
  expect(map.total).toEqual({ nodes: 9, edges: map.edges.length })
  expect(map.nodes.find(node => node.name === 'Bakker')).toMatchObject({
    kind: 'employer',
    organisationId: world.town,
    sectorCode: '10.71',
    level: 2,
    steps: [4],
  })
  expect(map.nodes.find(node => node.name === 'Taalcafé')).toMatchObject({
    organisationId: world.school,
    steps: [1, 2],
  })
})

test('contacts tie a colleague to an employer, of who was there as well; notes, what was taken back and what is old do not', async () => {
  expect(await edgeOf('talk', key('colleague', 'manager'), key('employer', 'Bakker'))).toEqual({
    kind: 'talk',
    from: key('colleague', 'manager'),
    to: key('employer', 'Bakker'),
    strength: 3,
    pieces: 2,
    firstOn: '2026-09-30',
    lastOn: '2026-10-30',
  })
  expect(await edgeOf('talk', key('colleague', 'colleague'), key('employer', 'Bakker'))).toMatchObject({
    pieces: 1,
    strength: 2,
  })
  expect(await edgeOf('talk', key('colleague', 'casemanager'), key('employer', 'Bakker'))).toBeUndefined()
})

test('five placed people are counted, of four neither how many nor when is told', async () => {
  expect(await edgeOf('placement', key('organisation', 'town'), key('employer', 'Bakker'))).toMatchObject({
    pieces: 5,
    firstOn: '2026-01-15',
    lastOn: '2026-05-15',
    strength: 4,
  })
  expect(await edgeOf('placement', key('organisation', 'town'), key('employer', 'Slager'))).toMatchObject({
    pieces: 0,
    firstOn: null,
    lastOn: null,
    strength: 2,
  })
  const page = await tie(key('organisation', 'town'), key('employer', 'Slager'))
  expect(page.kinds).toEqual([
    { kind: 'placement', pieces: null, firstOn: null, lastOn: null, judged: null, strength: 2 },
  ])
  expect(page.rows).toEqual([])
})

test('membership, work, services and vacancies of who keeps the employer are ties', async () => {
  const kinds = (await look()).map.edges.map(edge => edge.kind)
  expect(new Set(kinds)).toEqual(new Set(['talk', 'placement', 'member', 'works_at', 'offers']))
  const id = randomUUID()
  await db.superuser.vacancy.create({
    data: {
      id,
      networkId: world.networkId,
      employerId: ids['Bakker'] ?? '',
      title: 'Hulp in de bakkerij',
      status: 'open',
      dayParts: [],
      ...stamps,
    },
  })
  expect(await edgeOf('vacancy', key('employer', 'Bakker'), key('organisation', 'town'))).toMatchObject({
    pieces: 1,
    lastOn: '2026-11-02',
  })
  const page = await tie(key('employer', 'Bakker'), key('organisation', 'town'))
  expect(page.rows.map(row => [row.source, row.words, row.to])).toEqual([
    ['vacancy', 'Hulp in de bakkerij', `/vacancies/${id}`],
  ])
})

test('the evidence of a line tells what, when and by whom, and adds up to the line', async () => {
  const page = await tie(key('employer', 'Bakker'), key('colleague', 'manager'))
  expect(page.rows.map(row => [row.onDay, row.sort, row.who, row.contactName, row.to])).toEqual([
    ['2026-10-30', 'visit', 'Ada Manager', 'Jo Jansen', `/employers/${ids['Bakker']}`],
    ['2026-09-30', 'visit', 'Ada Manager', null, `/employers/${ids['Bakker']}`],
  ])
  expect(page.kinds).toMatchObject([{ kind: 'talk', pieces: 2, strength: 3 }])
})

test('every line of the map has exactly the evidence that it counts', async () => {
  const { map } = await look()
  for (const edge of map.edges.filter(one => one.kind !== 'placement')) {
    const page = await tie(edge.from, edge.to)
    expect(page.rows.filter(row => row.kind === edge.kind)).toHaveLength(edge.pieces)
    expect(page.kinds.find(one => one.kind === edge.kind)).toMatchObject({
      strength: edge.strength,
      firstOn: edge.firstOn,
      lastOn: edge.lastOn,
    })
  }
})

test('a line to what is not there for the reader is not found', async () => {
  await expect(tie(key('employer', 'Bakker'), key('employer', 'Vreemd'))).rejects.toThrow(NotFoundError)
  await expect(tie(key('employer', 'Bakker'), key('colleague', 'trainee'))).rejects.toThrow(NotFoundError)
  await expect(tie(key('employer', 'Bakker'), key('employer', 'Bakker'))).rejects.toThrow(NotFoundError)
})

test('a link by hand stands on the map with the strength that was judged, can be ended, taken back and brought again', async () => {
  const [from, to] = [key('organisation', 'school'), key('employer', 'Slager')]
  const { linkId } = good(await link(from, to, { strength: '5', sinceOn: '2026-01-01', note: 'via de open dag' }))
  expect(await edgeOf('link', from, to)).toMatchObject({ pieces: 1, strength: 5, firstOn: '2026-01-01' })
  expect((await tie(to, from)).rows).toMatchObject([
    { source: 'link', sort: 'refers', words: 'via de open dag', who: 'Ada Manager' },
  ])
  good(await steer(linkId, 'withdraw'))
  expect(await edgeOf('link', from, to)).toBeUndefined()
  good(await steer(linkId, 'restore'))
  good(await steer(linkId, 'end'))
  const [row] = (await as(db, world.manager, ctx => mapLinksPage(ctx, new URLSearchParams('q=open dag')))).rows
  expect(row).toMatchObject({
    state: 'running',
    untilOn: '2026-11-02',
    fromName: 'Volwassenenonderwijs',
    toName: 'Slager',
  })
  good(await steer(linkId, 'reopen'))
  const events = await db.superuser.event.findMany({
    where: { subjectId: linkId },
    orderBy: { id: 'asc' },
    select: { kind: true },
  })
  expect(events.map(one => one.kind)).toEqual(
    ['added', 'withdrawn', 'restored', 'ended', 'reopened'].map(what => `network.link-${what}`),
  )
})

test('the story of an employer tells what became of its links and of those of its people, in the words of then', async () => {
  const story = async (name: string, scope = {}, search = 'kind=tie') => {
    const ask = new URLSearchParams(search)
    const { entries } = await as(db, world.manager, ctx => employerStory(ctx, ids[name] ?? '', ask, scope))
    return entries.map(({ kind, line, link: told }) => [kind.replace('network.link-', ''), line, told])
  }
  await employer(world, 'Drukker')
  const contactId = await contact(world, 'Drukker', 'Letter', { firstName: 'Lo' })
  const [from, to] = [key('contact', 'Letter'), key('service', 'service')]
  const { linkId } = good(await link(from, to, { kind: 'knows' }))
  const change = { kind: 'other', kindWords: 'zit in de raad van', strength: '2', version: 1 }
  good(await as(db, world.manager, ctx => changeMapLink(ctx, linkId, LinkChange.parse(change))))
  for (const act of ['end', 'reopen', 'withdraw'] as const) good(await steer(linkId, act))
  const names = { from: 'Lo Letter', to: 'Taalcafé' }
  const ofNow = { kind: 'other', kindWords: 'zit in de raad van', ...names }
  const told = [
    ['added', 'tie', { kind: 'knows', kindWords: null, ...names }],
    ['changed', 'tie', ofNow],
    ['ended', 'tie', ofNow],
    ['reopened', 'tie', ofNow],
    ['withdrawn', 'tie', ofNow],
  ]
  expect(await story('Drukker')).toHaveLength(5)
  expect(await story('Drukker')).toEqual(expect.arrayContaining(told))
  expect(await story('Drukker', { contactId })).toHaveLength(5)
  expect(await story('Drukker', {}, 'kind=level')).toEqual([])
  const between = good(await link(key('employer', 'Drukker'), key('employer', 'Slager'), { kind: 'cooperates' }))
  const onBoth = [['added', 'tie', { kind: 'cooperates', kindWords: null, from: 'Drukker', to: 'Slager' }]]
  expect(await story('Drukker')).toEqual(expect.arrayContaining(onBoth))
  expect(await story('Slager')).toEqual(expect.arrayContaining(onBoth))
  good(await steer(between.linkId, 'withdraw'))
  await db.superuser.employer.update({ where: { id: ids['Drukker'] ?? '' }, data: { archivedAt: now } })
})

test('a link is refused in words: to itself, to who left, to what is archived, to a client, and when it is there already', async () => {
  const [a, b] = [key('organisation', 'town'), key('employer', 'Bakker')]
  expect(problemsOf(await link(a, a))).toEqual(['to link-to-self'])
  expect(problemsOf(await link(a, key('contact', 'Vertrokken')))).toEqual(['to link-end-left Vertrokken 2026-03-01'])
  expect(problemsOf(await link(key('employer', 'Archief'), a))).toEqual(['from link-end-archived Archief 2026-02-01'])
  expect(problemsOf(await link(a, key('colleague', 'trainee')))).toEqual(['to not-found'])
  expect(problemsOf(await link(a, key('employer', 'Vreemd')))).toEqual(['to not-found'])
  good(await link(a, b, { kind: 'meets', sinceOn: '2026-05-01' }))
  expect(problemsOf(await link(b, a, { kind: 'meets' }))).toEqual([
    'to link-there-since Gemeente Proef – Bakker 2026-05-01',
  ])
  good(await link(b, a, { kind: 'refers' }))
})

test('a merged employer is refused with the one it became, and its links move along', async () => {
  await employer(world, 'Bakkerij oud')
  const { linkId } = good(await link(key('organisation', 'school'), key('employer', 'Bakkerij oud')))
  const load = (name: string) => db.superuser.employer.findUniqueOrThrow({ where: { id: ids[name] ?? '' } })
  const [kept, gone] = [await load('Bakker'), await load('Bakkerij oud')]
  const input = MergeInput.parse({ survivorVersion: kept.version, mergedVersion: gone.version })
  const both = { survivorId: kept.id, mergedId: gone.id }
  good(await as(db, world.manager, ctx => mergeEmployers(ctx, both, input)))
  expect(problemsOf(await link(key('organisation', 'town'), key('employer', 'Bakkerij oud')))).toEqual([
    'to link-end-merged Bakkerij oud Bakker',
  ])
  const moved = await as(db, world.manager, ctx => mapLinkPage(ctx, linkId))
  expect([moved.to, moved.toName]).toEqual([key('employer', 'Bakker'), 'Bakker'])
})

test('two people who change one link: the second is told, and the ends stay', async () => {
  const { linkId } = good(await link(key('colleague', 'manager'), key('contact', 'Jansen'), { kind: 'knows' }))
  const { version } = await as(db, world.manager, ctx => mapLinkPage(ctx, linkId))
  const change: LinkChange = { kind: 'other', kindWords: 'sport samen', strength: 4, version }
  good(await as(db, world.manager, ctx => changeMapLink(ctx, linkId, change)))
  expect(problemsOf(await as(db, world.casemanager, ctx => changeMapLink(ctx, linkId, change)))).toEqual([
    'changed-meanwhile',
  ])
  expect(await as(db, world.manager, ctx => mapLinkPage(ctx, linkId))).toMatchObject({
    kindWords: 'sport samen',
    strength: 4,
  })
})

test('the list of links is searched, filtered, ordered and exported with the same filter', async () => {
  const list = (text: string) => as(db, world.manager, ctx => mapLinksPage(ctx, new URLSearchParams(text)))
  const every = await list('')
  expect(every.total).toBe(every.rows.length)
  expect((await list('kind=meets')).rows.map(row => row.kind)).toEqual(['meets'])
  expect((await list('end=contact')).rows.map(row => row.toName)).toEqual(['Jo Jansen'])
  expect((await list('strength=5')).rows.every(row => row.strength === 5)).toBe(true)
  expect((await list('state=over')).rows).toEqual([])
  expect((await list('q=sport')).total).toBe(1)
  const strengths = (await list('sort=-strength')).rows.map(row => row.strength)
  expect(strengths).toEqual([...strengths].sort((a, b) => b - a))
  const file = await as(db, world.manager, ctx => exportMapLinks(ctx, new URLSearchParams('kind=meets')))
  expect(file.map(row => row.fromName)).toEqual(['Gemeente Proef'])
})

test('names of the map are found by typing, a client never', async () => {
  const found = (words: string) => as(db, world.manager, ctx => findOnMap(ctx, words))
  expect((await found('jans')).map(one => [one.name, one.kind, one.at])).toEqual([['Jo Jansen', 'contact', 'Bakker']])
  expect((await found('Taal')).map(one => [one.kind, one.at])).toEqual([['service', 'Volwassenenonderwijs']])
  expect(await found('Geheim')).toEqual([])
  expect(await found('b')).toEqual([])
})

test('an employer serves the steps of the places that are free today; what is full, closed or a short look says nothing', async () => {
  const place = async (name: string, kind: string, more: object = {}) => {
    const row = { id: randomUUID(), networkId: world.networkId, employerId: ids[name] ?? '', title: kind, kind }
    await db.superuser.vacancy.create({ data: { ...row, status: 'open', dayParts: [], ...stamps, ...more } })
  }
  for (const name of ['Kapper', 'Smid']) await employer(world, name)
  await place('Kapper', 'job', { status: 'hard_to_fill' })
  await place('Kapper', 'bpv')
  await place('Kapper', 'work_experience')
  await place('Smid', 'taster')
  await place('Smid', 'job', { status: 'closed' })
  await place('Smid', 'internship', { seatsTaken: 1 })
  const { map, today } = await look()
  const stepsOf = (name: string) => map.nodes.find(node => node.name === name)?.steps
  expect([stepsOf('Kapper'), stepsOf('Smid')]).toEqual([[4, 5, 6], []])
  const inSight = (search: string) =>
    mapInSight(map, readMapView(new URLSearchParams(search)), today).nodes.map(node => node.name)
  expect(inSight('step=6')).toContain('Kapper')
  expect(inSight('step=6')).not.toContain('Bakker')
  expect(inSight('step=4')).toEqual(expect.arrayContaining(['Ada Manager', 'Bakker', 'Jo Jansen', 'Kapper', 'Slager']))
  expect(inSight('step=4')).not.toContain('Smid')
  expect(inSight('step=4')).not.toContain('Taalcafé')
  const [header, ...rows] = (({ header: head, rows: lines }) => [head, ...lines])(
    await as(db, world.manager, ctx => mapTable(ctx, 'nodes', new URLSearchParams('step=6'), 'nl')),
  )
  const column = header?.indexOf('Treden') ?? -1
  expect(rows.find(row => row[0] === 'Kapper')?.[column]).toBe('4, 5, 6')
  await db.superuser.employer.updateMany({
    where: { id: { in: [ids['Kapper'] ?? '', ids['Smid'] ?? ''] } },
    data: { archivedAt: now },
  })
})

const measure = (runId: string) =>
  measureMap(work => asSystem(db, world.networkId, work), { networkId: world.networkId, runId, seed: mapSeed })

test('the map is measured once at a time, keeps what it reckoned, and says when it changed since', async () => {
  const before = await look()
  expect([before.map.measuredAt, before.map.isStale, before.measuring.last]).toEqual([null, false, null])
  const { runId } = good(await as(db, world.manager, startMeasuring))
  expect(problemsOf(await as(db, world.casemanager, startMeasuring))).toEqual(['measuring-at-work'])
  expect((await look()).measuring.atWork).toEqual({ id: runId, done: 0, total: 100, step: 'read', by: 'Ada Manager' })
  expect(await asSystem(db, world.networkId, ctx => openScheduledRun(ctx, world.networkId, 'nightly'))).toBeNull()
  const { nodes, edges } = await measure(runId)
  const { map, measuring } = await look()
  expect(nodes).toBe(map.nodes.length)
  expect(edges).toBeLessThanOrEqual(map.edges.length)
  expect(measuring).toMatchObject({
    atWork: null,
    broken: null,
    last: { nodes, edges, method: 'exact', samples: null, error: null, seed: mapSeed },
  })
  expect([map.measuredAt, map.isStale]).toEqual([now.toISOString(), false])
  const baker = map.nodes.find(node => node.name === 'Bakker')
  expect(baker?.betweenness).toBeGreaterThan(0.2)
  expect(map.nodes.filter(node => node.isBridge).map(node => node.name)).toContain('Volwassenenonderwijs')
  expect(await asSystem(db, world.networkId, ctx => openScheduledRun(ctx, world.networkId, 'nightly'))).toBeNull()
  await employer(world, 'Nieuwkomer')
  expect((await look()).map.isStale).toBe(true)
  const nightly = await asSystem(db, world.networkId, ctx => openScheduledRun(ctx, world.networkId, 'nightly'))
  expect(nightly).not.toBeNull()
  await measure(nightly ?? '')
  const after = (await look()).map
  expect(after.isStale).toBe(false)
  expect(after.nodes.find(node => node.name === 'Nieuwkomer')).toMatchObject({ degree: 0, isBridge: false })
})

test('a measuring that is stopped ends, and what was kept before stays', async () => {
  const kept = (await look()).map.nodes.map(({ key: at, x, y }) => ({ at, x, y }))
  const { runId } = good(await as(db, world.manager, startMeasuring))
  good(await as(db, world.manager, ctx => stopMeasuring(ctx, runId)))
  await expect(measure(runId)).rejects.toThrow(MeasuringStoppedError)
  expect(problemsOf(await as(db, world.manager, ctx => stopMeasuring(ctx, runId)))).toEqual(['measuring-ended'])
  const { map, measuring } = await look()
  expect(map.nodes.map(({ key: at, x, y }) => ({ at, x, y }))).toEqual(kept)
  expect(measuring.broken).toBe('cancelled')
  const job = await db.superuser.job.findFirst({ where: { dedupeKey: `measure-map:${runId}` } })
  expect(job?.state).toBe('cancelled')
})

test('a measuring that failed, or that its worker left behind, says so, and another may begin', async () => {
  const { runId } = good(await as(db, world.manager, startMeasuring))
  await asSystem(db, world.networkId, ctx => failMeasuring(ctx, runId))
  expect((await look()).measuring).toMatchObject({ atWork: null, broken: 'failed', last: { method: 'exact' } })
  const { runId: left } = good(await as(db, world.manager, startMeasuring))
  expect((await look()).measuring).toMatchObject({ atWork: { id: left }, broken: null })
  const hoursBefore = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const ofNetwork = { networkId: world.networkId }
  await db.superuser.mapRun.updateMany({ where: ofNetwork, data: { createdAt: hoursBefore(2) } })
  await db.superuser.mapRun.update({ where: { id: left }, data: { state: 'running', createdAt: hoursBefore(1) } })
  expect((await look()).measuring).toMatchObject({ atWork: null, broken: 'failed' })
  const { runId: third } = good(await as(db, world.manager, startMeasuring))
  await measure(third)
  expect((await look()).measuring).toMatchObject({ atWork: null, broken: null })
})

test('no role of another network, of a firm or of a client reads the map, its links or its measures', async () => {
  expect((await look(stranger.manager)).map.nodes.map(node => node.name)).not.toContain('Bakker')
  const mentor = await world.member(world.town, 'mentor', 'Meester')
  for (const who of [mentor, ids['trainee'] ?? '']) {
    const rows = await as(db, who, async ctx => [
      await ctx.db.mapLink.count(),
      await ctx.db.mapRun.count(),
      await ctx.db.mapMeasure.count(),
      (await ctx.db.$queryRaw<object[]>`select * from ctx.map_placements('2000-01-01'::date)`).length,
    ])
    expect(rows).toEqual([0, 0, 0, 0])
  }
  const admin = await world.member(world.town, 'org_admin', 'Beheer')
  await expect(link(key('organisation', 'town'), key('employer', 'Bakker'), { kind: 'funds' }, admin)).rejects.toThrow(
    NotFoundError,
  )
  expect((await as(db, admin, measuringState)).last).not.toBeNull()
})
