import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { runAsMember } from '~/access/run.server'
import { askBoard } from '~/areas/matching/board/network-board.server'
import { rankBoard } from '~/areas/matching/board/rank-board'
import { emptyClient, type ClientProfile } from '~/areas/matching/profile'
import { listOpenPlaces } from '~/areas/matching/profiles.store.server'
import { shortlistByRules } from '~/areas/matching/shortlist'
import { shortlistOf } from '~/areas/matching/shortlist-of.server'
import { shortlistPage } from '~/areas/matching/shortlist.page.server'
import { newId } from '~/platform/new-id.server'
import { openAccessWorld, type AccessWorld } from '../access/setup/access-world'
import type { PersonKey } from '../factories/people'

let access: AccessWorld
const clock = new Date()
const uris = Array.from({ length: 8 }, (_, i) => `urn:competence:${i}`)

beforeAll(async () => {
  access = await openAccessWorld()
  await access.db.superuser.postcode.createMany({
    data: [
      { pc4: '3511', lat: 52.09, lon: 5.11, place: 'Utrecht' },
      { pc4: '3701', lat: 52.09, lon: 5.24, place: 'Zeist' },
    ],
  })
  for (const net of [access.world.a, access.world.b]) {
    for (let i = 0; i < 60; i++) await plantPlace(net.networkId, net.employers[i % 2 ? 'one' : 'two'], i)
  }
}, 180_000)
afterAll(() => access.close())

async function plantPlace(networkId: string, employer: { employerId: string; siteId: string }, i: number) {
  const id = newId()
  await access.db.superuser.vacancy.createMany({
    data: [
      {
        id,
        networkId,
        employerId: employer.employerId,
        siteId: i % 3 ? employer.siteId : null,
        title: `Plek ${i}`,
        status: ['open', 'hard_to_fill', 'expected'][i % 3] as string,
        seats: 2,
        hoursMin: 4 * (i % 8),
        hoursMax: 4 * (i % 8) + 8,
        postcode: i % 4 ? null : '3701AB',
        dayParts: i % 5 ? [] : ['mon_am'],
        languageLevel: i % 7 ? null : 'B2',
        licence: i % 9 ? null : 'B',
        createdAt: clock,
        updatedAt: clock,
      },
    ],
  })
  await access.db.superuser.vacancyCompetence.createMany({
    data: uris
      .filter((_, n) => (i + n) % 3 > 0)
      .map((conceptUri, n) => ({
        networkId,
        vacancyId: id,
        conceptUri,
        kind: ['essential', 'learnable', 'nice'][(i + n) % 3] as string,
        level: 1 + ((i + n) % 4),
        weight: [1, 0.5, 3, 5][(i * n) % 4] as number,
      })),
  })
  return id
}

const client: ClientProfile = {
  ...emptyClient('c'),
  claims: uris.slice(0, 4).map((uri, i) => ({ uri, level: (1 + i) as 1, evidence: [] })),
  wishes: [{ kind: 'sector', value: '87', importance: 4 }],
  hoursMinPerWeek: 8,
  hoursMaxPerWeek: 24,
  location: { latitude: 52.09, longitude: 5.11 },
  maxTravelKm: 6,
  availability: [{ day: 'mon', fromMinute: 480, toMinute: 700 }],
  languages: [{ language: 'nl', skill: 'speaking', level: 'A2' }],
}
const asked = { client, order: 'both' as const, aside: new Set<string>(), limit: 30 }

const as = <T>(key: PersonKey, work: (ctx: Ctx<MemberActor>) => Promise<T>, net = access.world.a) =>
  runAsMember(net.people[key].membershipId, work)

/** The board's answer and that of the rules, in one transaction of the same reader. */
const bothWays = (key: PersonKey, net = access.world.a) =>
  as(
    key,
    async ctx => {
      const board = await askBoard(ctx.db, ctx.actor.networkId, one => rankBoard(one, asked))
      const places = await listOpenPlaces(ctx.db)
      return {
        board,
        rules: shortlistByRules(
          client,
          places.map(place => place.profile),
          asked,
        ),
      }
    },
    net,
  )

const anyPlace = async (where: object = {}) =>
  access.db.superuser.vacancy.findFirstOrThrow({
    where: {
      networkId: access.world.a.networkId,
      status: 'open',
      seatsTaken: 0,
      title: { startsWith: 'Plek' },
      ...where,
    },
    orderBy: { id: 'asc' },
  })

test('the board of each network gives what the rules give of its own places', async () => {
  for (const net of [access.world.a, access.world.b]) {
    const { board, rules } = await bothWays('casemanager', net)
    expect(rules.total).toBeGreaterThan(60)
    expect(board).toEqual(rules)
  }
})

test('the board follows every change that can alter a list', async () => {
  const { superuser } = access.db
  const changes: [string, () => Promise<unknown>][] = [
    ['a new place', () => plantPlace(access.world.a.networkId, access.world.a.employers.one, 61)],
    [
      'a place that closes',
      async () => superuser.vacancy.update({ where: { id: (await anyPlace()).id }, data: { status: 'closed' } }),
    ],
    [
      'a place that fills',
      async () => superuser.vacancy.update({ where: { id: (await anyPlace()).id }, data: { seatsTaken: 2 } }),
    ],
    [
      'other competences',
      async () => superuser.vacancyCompetence.deleteMany({ where: { vacancyId: (await anyPlace()).id } }),
    ],
    [
      'another level',
      async () => superuser.vacancyCompetence.updateMany({ where: { conceptUri: uris[1] }, data: { level: 4 } }),
    ],
    [
      'an employer of another sector',
      () =>
        superuser.employer.update({
          where: { id: access.world.a.employers.two.employerId },
          data: { sectorCode: '87.10' },
        }),
    ],
    [
      'a site with another postcode',
      () => superuser.site.update({ where: { id: access.world.a.employers.one.siteId }, data: { postcode: '3701ZZ' } }),
    ],
    [
      'places that move',
      () => superuser.vacancy.updateMany({ where: { postcode: null }, data: { postcode: '3701AB' } }),
    ],
    ['coordinates of a postcode', () => superuser.postcode.update({ where: { pc4: '3701' }, data: { lon: 5.12 } })],
  ]
  for (const [what, change] of changes) {
    const before = (await bothWays('casemanager')).board
    await change()
    const { board, rules } = await bothWays('casemanager')
    expect([what, board]).toEqual([what, rules])
    expect([what, JSON.stringify(board) !== JSON.stringify(before)]).toEqual([what, true])
  }
})

test('a change that is not committed yet is on nobody’s board, and is there after the commit', async () => {
  const place = await anyPlace()
  let seenWithin: Awaited<ReturnType<typeof bothWays>> | undefined
  await access.db.superuser.$transaction(
    async tx => {
      await tx.vacancy.update({ where: { id: place.id }, data: { status: 'closed' } })
      await access.db.superuser.employer.updateMany({ data: { sectorCode: '10' } })
      seenWithin = await bothWays('casemanager')
    },
    { timeout: 20_000 },
  )
  expect(seenWithin?.board).toEqual(seenWithin?.rules)
  const after = await bothWays('casemanager')
  expect(after.board).toEqual(after.rules)
  expect(after.board?.total).toBe((seenWithin?.board?.total ?? 0) - 1)
})

test('a reader who sees fewer places gets no board, and the list of what is there for that reader', async () => {
  await bothWays('casemanager')
  const { board, rules } = await bothWays('trainee')
  expect(board).toBeNull()
  const list = await as('trainee', ctx => shortlistOf(ctx, asked))
  expect(list).toEqual(rules)
  expect(list.total).toBeLessThan((await bothWays('casemanager')).rules.total)
})

test('the page shows the list of the board with the facts of its places', async () => {
  const { clientId } = access.world.a.clients.assigned
  const page = await as('casemanager', ctx => shortlistPage(ctx, clientId, 'both', 'nl', 5))
  expect(page.total).toBe((await bothWays('casemanager')).rules.total)
  expect(page.places.length).toBe(5)
  expect(page.places.every(place => place.title !== '' && place.employerName.startsWith('Bedrijf'))).toBe(true)
})
