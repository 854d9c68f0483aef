import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFoundError } from '~/access/errors'
import { marketCompetencePage } from '~/areas/insight/labour-market/competence.page.server'
import { hardPlacesPage } from '~/areas/insight/labour-market/hard-places.page.server'
import { keepCounts } from '~/areas/insight/labour-market/keep-counts.server'
import { marketTable } from '~/areas/insight/labour-market/labour-market-export.page.server'
import { labourMarketPage } from '~/areas/insight/labour-market/labour-market.page.server'
import { startRound } from '~/areas/engagement/surveys/start-round.server'
import { starterCompetenceUri } from '~/areas/taxonomy/concept'
import type { Ctx } from '~/access/context'
import type { SystemActor } from '~/access/actor'
import { as, asSystem, crm, good, now, type Crm } from '../../employers/crm'
import { plantStarterTaxonomy } from '../../../prisma/seed/starter-taxonomy'
import { testDatabase, type TestDatabase } from '../../setup/db'

let db: TestDatabase
let world: Crm
let stranger: Crm
let lead: string

const precise = starterCompetenceUri('work-accurately')
const team = starterCompetenceUri('work-in-a-team')
const punctual = starterCompetenceUri('be-punctual')
const stamps = { createdAt: now, updatedAt: now }
const before = new Date('2026-10-01T09:00:00Z')
const places = new Map<string, string>()

const search = (text: string) => new URLSearchParams(text)
const market = (text = '', who: string = world.manager, at = now) =>
  as(db, who, ctx => labourMarketPage(ctx, search(text), 'nl'), at)
const rowOf = async (uri: string, text = '', who?: string, at?: Date) =>
  (await market(text, who, at)).rows.find(row => row.uri === uri)
const hard = (text = '', who: string = world.manager) => as(db, who, ctx => hardPlacesPage(ctx, search(text), 'nl'))

async function employer(who: Crm, name: string, sectorCode: string | null, town: string | null) {
  const employerId = randomUUID()
  await db.superuser.employer.create({
    data: { id: employerId, networkId: who.networkId, name, sectorCode, ...stamps },
  })
  if (town)
    await db.superuser.site.create({
      data: { networkId: who.networkId, employerId, city: town, isMain: true, ...stamps },
    })
  return employerId
}

async function place(
  who: Crm,
  employerId: string,
  title: string,
  uris: Record<string, string>,
  more: { seats?: number; taken?: number; status?: string; createdAt?: Date } = {},
) {
  const id = randomUUID()
  const { networkId } = who
  const { seats = 1, taken = 0, status = 'open', createdAt = before } = more
  await db.superuser.vacancy.create({
    data: {
      id,
      networkId,
      employerId,
      title,
      status,
      seats,
      seatsTaken: taken,
      dayParts: [],
      createdAt,
      updatedAt: now,
    },
  })
  for (const [conceptUri, kind] of Object.entries(uris))
    await db.superuser.vacancyCompetence.create({
      data: { networkId, vacancyId: id, conceptUri, kind, level: 2, weight: 5 },
    })
  places.set(title, id)
  return id
}

let number = 0
async function client(who: Crm, city: string | null, claims: [string, number, string?][], status = 'active') {
  const id = randomUUID()
  number += 1
  const { networkId } = who
  await db.superuser.client.create({
    data: {
      id,
      networkId,
      organisationId: who.town,
      number,
      firstName: 'Amina',
      lastName: `Geheim${number}`,
      status,
      ladderStepSince: now,
      ...stamps,
    },
  })
  await db.superuser.clientCore.create({ data: { networkId, id, city, dayParts: [], updatedAt: now } })
  for (const [conceptUri, level, day = '2026-09-01'] of claims)
    await db.superuser.competenceClaim.create({
      data: {
        networkId,
        clientId: id,
        conceptUri,
        level,
        source: 'coach',
        claimedOn: new Date(day),
        createdAt: before,
      },
    })
  return id
}

const clients: string[] = []

beforeAll(async () => {
  db = await testDatabase()
  const pool = new pg.Pool({ connectionString: db.ownerUrl, max: 1 })
  await plantStarterTaxonomy(pool)
  await pool.end()
  world = await crm(db)
  stranger = await crm(db)
  lead = await world.member(world.town, 'network_coordinator', 'Lena Lead')
  const horeca = await employer(world, 'Keuken', '56.10', 'Proefdam')
  const zorg = await employer(world, 'Zorghuis', '87.10', 'Élst')
  const gone = await employer(world, 'Weg', '56.10', 'Proefdam')
  await place(world, horeca, 'Keukenhulp', { [precise]: 'essential', [team]: 'learnable' }, { seats: 20 })
  await place(world, horeca, 'Afwas', { [precise]: 'essential' }, { seats: 3, taken: 1, status: 'hard_to_fill' })
  await place(world, zorg, 'Gastvrouw', { [team]: 'essential' }, { seats: 4, createdAt: new Date('2025-03-01') })
  await place(world, zorg, 'Vol', { [precise]: 'essential' }, { seats: 2, taken: 2 })
  await place(
    world,
    zorg,
    'Dicht',
    { [precise]: 'essential' },
    { seats: 2, status: 'closed', createdAt: new Date('2025-01-10') },
  )
  await place(world, gone, 'Archief', { [precise]: 'essential' }, { seats: 50 })
  await db.superuser.employer.update({ where: { id: gone }, data: { archivedAt: now } })
  const foreign = await employer(stranger, 'Vreemd', '56.10', 'Proefdam')
  await place(stranger, foreign, 'Vreemde plek', { [punctual]: 'essential' }, { seats: 99 })
  for (let at = 0; at < 12; at++)
    clients.push(
      await client(world, at < 7 ? 'proefdam' : 'Elst', [
        [precise, 2],
        ...(at < 9 ? [[team, 1] as [string, number]] : []),
      ]),
    )
  // Taken back by a later word of a coach, on level 0, or of somebody who no longer looks: none of them shows it.
  await client(world, 'Proefdam', [
    [precise, 3, '2026-08-01'],
    [precise, 0, '2026-09-02'],
  ])
  for (let at = 0; at < 5; at++) await client(world, 'Proefdam', [[precise, 2]], 'closed')
  for (let at = 0; at < 20; at++) await client(stranger, 'Proefdam', [[precise, 2]])
}, 120_000)
afterAll(() => db.close())

test('places with a seat left are counted, beside clients who show the competence, from ten on and in fives', async () => {
  expect(await rowOf(precise)).toMatchObject({ places: 2, seats: 22, hard: 1, clients: 10, standing: 'short', gap: 8 })
  expect(await rowOf(team)).toMatchObject({ places: 2, seats: 24, learnable: 1, clients: null, standing: 'short' })
  expect((await market()).rows.map(row => row.uri)).not.toContain(punctual)
})

test('the trend counts places of the last year and of the year before, open or not', async () => {
  expect(await rowOf(precise)).toMatchObject({ recent: 3, earlier: 1, trend: 'few' })
})

test('sector and town narrow the places, a town also the clients, whatever its accents and case', async () => {
  expect(await rowOf(precise, 'sector=I')).toMatchObject({ places: 2, clients: 10 })
  expect(await rowOf(team, 'sector=Q')).toMatchObject({ places: 1, seats: 4 })
  expect(await rowOf(precise, 'sector=F')).toBeUndefined()
  expect(await rowOf(team, 'town=elst')).toMatchObject({ places: 1, seats: 4 })
  expect(await rowOf(precise, 'town=ÉLST')).toMatchObject({ places: 0, seats: 0, recent: 1 })
  expect(await rowOf(precise, 'town=PROEFDAM')).toMatchObject({ places: 2, clients: null })
  expect((await market('town=nergens')).total).toBe(0)
})

test('words, kind and order narrow and sort the list', async () => {
  const soft = (await market('group=soft')).rows
  const hardSkills = (await market('group=hard')).rows
  expect(new Set([...soft, ...hardSkills].map(row => row.uri))).toEqual(new Set([precise, team]))
  expect(new Set([...soft.map(row => row.nature), 'soft'])).toEqual(new Set(['soft']))
  const label = (await rowOf(precise))?.label ?? ''
  expect((await market(`q=${encodeURIComponent(label.slice(0, 6).toUpperCase())}`)).rows.map(row => row.uri)).toContain(
    precise,
  )
  expect((await market('q=zoekdatniet')).rows).toEqual([])
  const seats = (await market('sort=-seats')).rows.map(row => row.seats)
  expect(seats).toEqual([...seats].sort((a, b) => b - a))
})

test('what was counted at night is what the page shows; the day after, it is counted anew', async () => {
  const shown = async (at = now) => (await rowOf(precise, '', world.manager, at))?.clients
  expect(await shown()).toBe(10)
  await asSystem(db, world.networkId, ctx => keepCounts(ctx as Ctx<SystemActor>))
  const kept = await db.superuser.portfolioCount.findMany({ where: { networkId: world.networkId } })
  expect(kept.map(row => [row.town, row.conceptUri, row.clients])).toEqual([['', precise, 10]])
  for (let at = 0; at < 5; at++) await client(world, 'Proefdam', [[precise, 2]])
  expect(await shown()).toBe(10)
  expect(await shown(new Date('2026-11-03T09:00:00Z'))).toBe(15)
})

test('nothing of a client that was written down today is told today', async () => {
  const fresh = await client(world, 'Proefdam', [])
  await db.superuser.competenceClaim.create({
    data: {
      networkId: world.networkId,
      clientId: fresh,
      conceptUri: punctual,
      level: 2,
      source: 'self',
      claimedOn: now,
      createdAt: now,
    },
  })
  expect(await rowOf(punctual)).toBeUndefined()
})

test('the sums are for staff: a trainee, a firm and a stranger get nothing from the database', async () => {
  const firm = await world.member(world.town, 'employer_contact', 'Eva Firma')
  for (const who of [firm]) {
    const found = await as(db, who, async ctx => [
      await ctx.db.$queryRaw`select * from ctx.portfolio_holders('2026-11-01'::date, null)`,
      await ctx.db.$queryRaw`select * from ctx.asked_competences(null, null, null, null, '2026-11-02'::date)`,
      await ctx.db.$queryRaw`select * from ctx.refused_places('2025-11-02'::date)`,
      await ctx.db.$queryRaw`select * from ctx.refusal_reasons('2025-11-02'::date, null, null, null)`,
      await ctx.db.portfolioCount.findMany(),
    ])
    expect(found).toEqual([[], [], [], [], []])
  }
  expect((await market('', stranger.manager)).rows.map(row => row.uri).sort()).toEqual([punctual, precise].sort())
})

test('nobody of the application counts by hand or writes a count', async () => {
  const attempts = [
    `select * from ctx.count_portfolios('2026-11-01'::date)`,
    `select * from ctx.refusals_since('2026-11-01'::date)`,
    `select ctx.keep_portfolio_counts('2026-11-01'::date)`,
    `delete from portfolio_count`,
  ]
  for (const attempt of attempts)
    await expect(
      as(db, lead, ctx => ctx.db.$executeRawUnsafe(attempt)),
      attempt,
    ).rejects.toThrow(/permission denied/)
})

test('places that stay open come longest first, and can be narrowed to what asks a competence', async () => {
  const page = await hard()
  expect(page.rows.map(row => row.title).slice(0, 1)).toEqual(['Gastvrouw'])
  expect(page.total).toBe(3)
  expect(page.rows[0]).toMatchObject({ days: 611, town: 'Élst', section: 'Q', refused: null, seats: 4 })
  expect((await hard('called=yes')).rows.map(row => row.title)).toEqual(['Afwas'])
  expect((await hard('town=proefdam&sort=title')).rows.map(row => row.title)).toEqual(['Afwas', 'Keukenhulp'])
  expect((await hard('sector=Q')).rows.map(row => row.title)).toEqual(['Gastvrouw'])
  expect((await hard('q=zorghuis')).total).toBe(1)
  const concept = await db.superuser.concept.findUniqueOrThrow({ where: { uri: team } })
  const asking = await hard(`competence=${concept.id}`)
  expect(asking.rows.map(row => row.title).sort()).toEqual(['Gastvrouw', 'Keukenhulp'])
  expect((await hard('competence=rubbish')).total).toBe(3)
})

test('why places were refused is told from ten clients on, in fives, and never by whom', async () => {
  const refuse = async (count: number, title: string) => {
    for (const clientId of clients.slice(0, count))
      await db.superuser.matchVerdict.upsert({
        where: {
          networkId_clientId_vacancyId: { networkId: world.networkId, clientId, vacancyId: places.get(title)! },
        },
        update: {},
        create: {
          networkId: world.networkId,
          clientId,
          vacancyId: places.get(title)!,
          verdict: 'not_suitable',
          reasonCode: 'travel',
          decidedById: world.casemanager,
          at: before,
        },
      })
  }
  await refuse(9, 'Gastvrouw')
  expect((await hard()).reasons).toEqual([])
  expect((await hard()).rows[0]?.refused).toBeNull()
  await refuse(12, 'Gastvrouw')
  const page = await hard('sort=-refused')
  expect(page.reasons).toEqual([{ side: 'set_aside', reason: 'travel', clients: 10 }])
  expect(page.rows[0]).toMatchObject({ title: 'Gastvrouw', refused: 10 })
  expect((await hard('sector=I')).reasons).toEqual([])
  expect(JSON.stringify([page, await market()])).not.toMatch(/Amina|Geheim/)
})

test('the page of a competence says where it is asked, and is not there for what is no concept', async () => {
  const concept = await db.superuser.concept.findUniqueOrThrow({ where: { uri: precise } })
  const page = await as(db, world.casemanager, ctx => marketCompetencePage(ctx, concept.id, 'en'))
  expect(page).toMatchObject({ places: 2, seats: 22, clients: 10, survey: null })
  expect(page.bySection).toEqual([{ of: 'I', places: 2, seats: 22 }])
  expect(page.byTown).toEqual([{ of: 'Proefdam', places: 2, seats: 22 }])
  expect(page.byQuarter.at(-1)).toEqual({ quarter: '2026-Q4', count: 3 })
  await expect(as(db, world.manager, ctx => marketCompetencePage(ctx, randomUUID(), 'nl'))).rejects.toThrow(
    NotFoundError,
  )
  await expect(as(db, world.manager, ctx => marketCompetencePage(ctx, 'rubbish', 'nl'))).rejects.toThrow(NotFoundError)
})

test('what employers said stands beside it once the survey is closed and five answered, of the sector that is shown', async () => {
  const { networkId } = world
  const started = as(db, lead, ctx =>
    startRound(ctx, { name: 'Najaar', year: 2026, opensOn: '2026-10-01', closesOn: '2026-12-01', sectors: ['I'] }),
  )
  const { roundId } = good(await started)
  const answer = async (sector: string, at: number) => {
    const employerId = await employer(world, `Antwoord ${sector}${at}`, '56.10', null)
    const ids = { id: randomUUID(), networkId, roundId, employerId }
    await db.superuser.surveyInvitation.create({
      data: {
        ...ids,
        locale: 'nl',
        state: 'answered',
        answeredAt: now,
        answeredBy: 'employer',
        sector,
        createdAt: now,
      },
    })
    await db.superuser.surveyResponse.create({
      data: {
        networkId,
        roundId,
        employerId,
        invitationId: ids.id,
        sector,
        answers: { precision: { importance: 5, lacking: 4, learnable: true } },
        topThree: [],
        savedAt: now,
        submittedAt: now,
      },
    })
  }
  for (let at = 0; at < 4; at++) await answer('I', at)
  const close = (closedAt: Date | null) =>
    db.superuser.surveyRound.update({ where: { id: roundId }, data: { closedAt } })
  await close(now)
  expect((await market()).survey).toMatchObject({ name: 'Najaar', top: [] })
  await answer('I', 4)
  await close(null)
  expect((await market()).survey).toBeNull()
  await close(now)
  expect((await market('sector=I')).survey?.top).toMatchObject([{ key: 'precision', gap: 20, answers: 5 }])
  expect((await market('sector=Q')).survey?.top).toEqual([])
  expect((await rowOf(precise))?.said).toMatchObject({ item: 'precision', gap: 20, rank: 1 })
  expect((await rowOf(team))?.said).toBeNull()
  const concept = await db.superuser.concept.findUniqueOrThrow({ where: { uri: precise } })
  const one = await as(db, world.manager, ctx => marketCompetencePage(ctx, concept.id, 'nl'))
  expect(one.survey).toMatchObject({ name: 'Najaar', importance: 5, lacking: 4 })
})

test('both lists are handed out with the same rows', async () => {
  const table = (part: string, text = '') => as(db, world.manager, ctx => marketTable(ctx, part, search(text), 'nl'))
  const competences = await table('competences')
  expect(competences?.rows).toHaveLength((await market()).total)
  expect(competences?.rows.find(row => row[2] === 24)?.[3]).toBe('minder dan 10')
  expect((await table('places', 'sector=Q'))?.rows.map(row => row[0])).toEqual(['Gastvrouw'])
  expect(await table('rubbish')).toBeNull()
})
