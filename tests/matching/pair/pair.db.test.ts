import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { droppedTable } from '~/areas/matching/dropped/dropped-export.page.server'
import { droppedPage } from '~/areas/matching/dropped/dropped.page.server'
import { pairPage } from '~/areas/matching/pair/pair.page.server'
import { pairReasons } from '~/areas/matching/pair/pair-reasons.server'
import { shortlistPage } from '~/areas/matching/shortlist.page.server'
import { as, crm, now, type Crm } from '../../employers/crm'
import { testDatabase, type TestDatabase } from '../../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
let clientId: string
let trainee: string
const places: Record<'fits' | 'far' | 'hours' | 'both' | 'full' | 'closed', string> = {
  fits: randomUUID(),
  far: randomUUID(),
  hours: randomUUID(),
  both: randomUUID(),
  full: randomUUID(),
  closed: randomUUID(),
}

const stamps = { createdAt: now, updatedAt: now }
const cooking = 'urn:test:cooking'
const cleaning = 'urn:test:cleaning'
const serving = 'urn:test:serving'
const search = (text = '') => new URLSearchParams(text)
const reasons = (place: keyof typeof places, who: string = world.casemanager) =>
  as(db, who, ctx => pairReasons(ctx, clientId, places[place], 'nl'))
const dropped = (text = '', who: string = world.casemanager) =>
  as(db, who, ctx => droppedPage(ctx, clientId, search(text)))

async function place(key: keyof typeof places, more: object = {}) {
  const { networkId } = world
  const employerId = randomUUID()
  const id = places[key]
  await db.superuser.employer.create({ data: { id: employerId, networkId, name: `Werkgever ${key}`, ...stamps } })
  await db.superuser.vacancy.create({
    data: { id, networkId, employerId, title: `Plek ${key}`, status: 'open', dayParts: [], ...stamps, ...more },
  })
  for (const [conceptUri, kind, level, weight] of [
    [cooking, 'essential', 2, 6],
    [cleaning, 'essential', 2, 3],
    [serving, 'learnable', 1, 1],
  ] as const)
    await db.superuser.vacancyCompetence.create({ data: { networkId, vacancyId: id, conceptUri, kind, level, weight } })
}

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  const { networkId } = world
  const su = db.superuser
  clientId = randomUUID()
  await su.postcode.createMany({
    data: [
      { pc4: '3511', lat: 52.0907, lon: 5.1214, place: 'Utrecht' },
      { pc4: '3811', lat: 52.1561, lon: 5.3878, place: 'Amersfoort' },
    ],
    skipDuplicates: true,
  })
  await su.client.create({
    data: {
      id: clientId,
      networkId,
      organisationId: world.town,
      number: 1,
      firstName: 'Amina',
      status: 'active',
      ladderStepSince: now,
      ...stamps,
    },
  })
  await su.clientCore.create({
    data: {
      networkId,
      id: clientId,
      hoursMin: 8,
      hoursMax: 20,
      maxTravelKm: 10,
      postcode: '3511AB',
      dayParts: [],
      updatedAt: now,
    },
  })
  await su.competenceClaim.create({
    data: { networkId, clientId, conceptUri: cooking, level: 2, source: 'coach', claimedOn: now, createdAt: now },
  })
  await su.assignment.create({
    data: {
      networkId,
      clientId,
      membershipId: world.casemanager,
      organisationId: world.town,
      function: 'casemanager',
      startsOn: new Date('2026-01-01'),
      createdAt: now,
    },
  })
  trainee = await world.member(world.town, 'trainee', 'Amina')
  await su.membership.update({ where: { id: trainee }, data: { clientId } })
  await place('fits', { postcode: '3511' })
  await place('far', { postcode: '3811' })
  await place('hours', { hoursMin: 24, hoursMax: 32 })
  await place('both', { postcode: '3811', hoursMin: 36, hoursMax: 40 })
  await place('full', { seats: 1, seatsTaken: 1 })
  await place('closed', { status: 'closed' })
}, 120_000)
afterAll(() => db.close())

test('a place that fits is told with both fits, each competence with its levels, and what would lift it', async () => {
  const pair = await reasons('fits')
  expect(pair.dropped).toEqual([])
  expect(pair.remedies).toEqual([])
  expect(pair.employerFit.fit).toBeCloseTo(0.6)
  expect(pair.employerFit.withLearning).toBeCloseTo(0.7)
  expect(pair.competences.map(one => [one.uri, one.fulfilment, one.claimedLevel, one.askedLevel])).toEqual([
    [cooking, 'met', 2, 2],
    [cleaning, 'gap', 0, 2],
    [serving, 'learnable', 0, 1],
  ])
  expect(pair.competences[1]?.remedy).toMatchObject({ isTaughtHere: false, services: [] })
  expect(pair.competences[1]?.remedy?.employerFitThen).toBeCloseTo(0.9)
  expect(pair.competences[2]?.remedy?.isTaughtHere).toBe(true)
  expect(pair.place).toMatchObject({ title: 'Plek fits', employer: { name: 'Werkgever fits' }, isOpen: true })
  expect(pair.versions.client).toMatch(/^[0-9a-f]{32}$/)
})

test('a place that is too far says how far, what the client wants, and how many places the change opens', async () => {
  const { dropped: drops, remedies } = await reasons('far')
  expect(drops).toMatchObject([{ code: 'travel', maxKilometres: 10 }])
  expect(remedies).toMatchObject([
    { kind: 'travel', extraKilometres: 10, toKilometres: 20, opens: 1, then: { dropped: [] } },
  ])
})

test('with two reasons one change leaves the other, and opens nothing by itself but what it opens elsewhere', async () => {
  const { remedies } = await reasons('both')
  expect(remedies.map(one => [one.kind, one.side, one.then.dropped.length, one.opens])).toEqual([
    ['travel', 'client', 1, 1],
    ['hours', 'client', 1, 1],
    ['hours', 'place', 1, null],
  ])
})

test('a full place and one that is closed are told as such', async () => {
  expect(await reasons('full')).toMatchObject({
    dropped: [{ code: 'no-seats' }],
    remedies: [{ kind: 'seats', side: 'place', opens: null }],
  })
  expect((await reasons('closed')).place.isOpen).toBe(false)
})

test('a trainee reads about an open place without its employer, and not about one that is hidden', async () => {
  const pair = await reasons('far', trainee)
  expect(pair.place.employer).toBeNull()
  expect(pair.remedies.every(one => one.opens === null)).toBe(true)
  expect(JSON.stringify(pair)).not.toContain('Werkgever')
  expect((await as(db, trainee, ctx => pairPage(ctx, clientId, places.fits, 'nl'))).isOwn).toBe(true)
  await expect(reasons('closed', trainee)).rejects.toThrow('not found')
})

test('who is not assigned, who is of another network and who asks what is not there get the one not-found', async () => {
  for (const who of [world.manager, world.colleague, stranger.casemanager]) {
    await expect(reasons('fits', who)).rejects.toThrow('not found')
    await expect(dropped('', who)).rejects.toThrow('not found')
  }
  await expect(dropped('', trainee)).rejects.toThrow('not found')
  await expect(as(db, world.casemanager, ctx => pairReasons(ctx, clientId, randomUUID(), 'nl'))).rejects.toThrow(
    'not found',
  )
})

test('the places that dropped are listed closest first, as many as the list of places counts', async () => {
  const page = await dropped()
  expect(page.rows.map(row => [row.id, row.reasons.map(reason => reason.code)])).toEqual([
    [places.hours, ['hours']],
    [places.far, ['travel']],
    [places.both, ['travel', 'hours']],
  ])
  const { dropped: counts } = await as(db, world.casemanager, ctx => shortlistPage(ctx, clientId, 'both', 'nl'))
  for (const code of ['travel', 'hours'] as const) expect((await dropped(`reason=${code}`)).total).toBe(counts[code])
})

test('the list is searched, filtered and ordered, and handed out as a file with every reason in words', async () => {
  expect((await dropped('q=werkgever far')).rows.map(row => row.id)).toEqual([places.far])
  expect((await dropped('reason=hours')).rows.map(row => row.id)).toEqual([places.hours, places.both])
  expect((await dropped('sort=-closest')).rows[0]?.id).toBe(places.both)
  expect((await dropped('sort=distance')).rows.at(-1)?.id).toBe(places.hours)
  expect((await dropped('fits=yes&sort=rubbish&after=-3')).total).toBe(3)
  expect((await dropped('q=zoekdatniet')).rows).toEqual([])
  const table = await as(db, world.casemanager, ctx => droppedTable(ctx, clientId, search('q=both'), 'nl'))
  expect(table.rows).toHaveLength(1)
  expect(table.rows[0]?.at(-1)).toMatch(
    /^\d\d,\d km; de cliënt wil hoogstens 10 km; De uren liggen 16 uur per week uit elkaar$/,
  )
})
