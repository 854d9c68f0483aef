import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { learnTable } from '~/areas/matching/learn/learn-export.page.server'
import { learnPage, shownNext } from '~/areas/matching/learn/learn.page.server'
import { importEsco } from '~/areas/taxonomy/esco/import-esco.server'
import { as, crm, now, type Crm } from '../../employers/crm'
import { testDatabase, type TestDatabase } from '../../setup/db'
import { officialFiles, uris } from '../../taxonomy/esco-fixture'

let db: TestDatabase
let world: Crm
let clientId: ReturnType<typeof randomUUID>
let trainee: string
let stranger: Crm

const stamps = { createdAt: now, updatedAt: now }
const search = (text = '') => new URLSearchParams(text)
const cook = `occupation=${encodeURIComponent(uris.cook)}`
const page = (text = '', who: string = world.casemanager, language: 'nl' | 'en' = 'en') =>
  as(db, who, ctx => learnPage(ctx, clientId, search(text), language))

async function place(
  asks: [uri: string, kind: string, level: number, weight: number][],
  more: { hours?: [number, number]; postcode?: string; licence?: string } = {},
) {
  const employerId = randomUUID()
  const id = randomUUID()
  const { networkId } = world
  await db.superuser.employer.create({ data: { id: employerId, networkId, name: 'Keuken', ...stamps } })
  await db.superuser.vacancy.create({
    data: {
      id,
      networkId,
      employerId,
      title: 'Plek',
      status: 'open',
      dayParts: [],
      hoursMin: more.hours?.[0],
      hoursMax: more.hours?.[1],
      postcode: more.postcode,
      licence: more.licence,
      ...stamps,
    },
  })
  for (const [conceptUri, kind, level, weight] of asks)
    await db.superuser.vacancyCompetence.create({ data: { networkId, vacancyId: id, conceptUri, kind, level, weight } })
}

beforeAll(async () => {
  db = await testDatabase()
  world = await crm(db)
  stranger = await crm(db)
  const pool = new pg.Pool({ connectionString: db.ownerUrl, max: 1 })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-esco-'))
  for (const [name, content] of Object.entries(officialFiles())) await writeFile(path.join(folder, name), content)
  const imported = await importEsco(pool, [folder], { now })
  await pool.end()
  await rm(folder, { recursive: true })
  expect(imported.ok).toBe(true)
  const { networkId } = world
  const su = db.superuser
  clientId = randomUUID()
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
    data: { networkId, id: clientId, hoursMin: 8, hoursMax: 16, dayParts: [], updatedAt: now },
  })
  await su.specialNote.create({
    data: {
      networkId,
      clientId,
      kind: 'barrier',
      body: 'Geheime belemmering',
      purpose: 'x',
      authorId: world.casemanager,
      expiresOn: new Date('2027-01-01'),
      createdAt: now,
    },
  })
  await su.competenceClaim.create({
    data: {
      networkId,
      clientId,
      conceptUri: uris.knives,
      level: 1,
      source: 'coach',
      claimedOn: now,
      createdAt: now,
    },
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
  await place([
    [uris.hygiene, 'essential', 2, 6],
    [uris.knives, 'essential', 1, 4],
  ])
  await place([
    [uris.hygiene, 'learnable', 3, 6],
    [uris.dough, 'essential', 2, 4],
  ])
  await place([[uris.hygiene, 'essential', 2, 5]], { hours: [36, 40] })
  await place([[uris.dough, 'essential', 2, 5]], { licence: 'B' })
  const service = (name: string, more: object) =>
    su.service.create({
      data: {
        networkId,
        name,
        providerName: 'Volwassenenonderwijs',
        kind: 'training',
        steps: [3],
        targetGroups: ['disability'],
        languages: [],
        towns: [],
        cost: 'free',
        madeById: world.manager,
        ...stamps,
        ...more,
      },
    })
  const [hygiene] = (await page(cook)).next.filter(one => one.uri === uris.hygiene)
  await service(`Training: ${hygiene?.label}`, { waitingWeeks: 3 })
  await service(`Vol: ${hygiene?.label}`, { places: 0 })
  await service('Rekenen', {})
}, 120_000)
afterAll(() => db.close())

test('the competences of a chosen occupation that the portfolio lacks come with what they open', async () => {
  const { occupation, next, isUnknown } = await page(cook)
  expect(occupation?.uri).toBe(uris.cook)
  expect(isUnknown).toBe(false)
  expect(next[0]).toMatchObject({ uri: uris.hygiene, claimed: 0, opens: 2, teaches: 1, level: 3 })
  expect(next.map(one => one.need)).not.toContain('asked')
})

test('a training that names the competence stands beside it, one that is full or about something else does not', async () => {
  const services = (await page(cook)).next.find(one => one.uri === uris.hygiene)?.services
  expect(services).toMatchObject([{ provider: 'Volwassenenonderwijs', waitingWeeks: 3, reason: { why: 'words' } }])
})

test('the first wish gives the occupation, and an address another one', async () => {
  await db.superuser.clientWish.create({
    data: { networkId: world.networkId, clientId, kind: 'occupation', code: uris.baker, weight: 5 },
  })
  const wished = await page()
  expect(wished.occupation?.uri).toBe(uris.baker)
  expect(wished.wishes.map(wish => wish.label)).toEqual(['baker'])
  expect((await page(cook)).occupation?.uri).toBe(uris.cook)
  await db.superuser.clientWish.deleteMany({ where: { clientId } })
})

test('words find the occupation without scripts, and what is none is said', async () => {
  expect((await page('occupationWords=line+cook')).occupation?.uri).toBe(uris.cook)
  const unknown = await page(`occupation=${encodeURIComponent(uris.knives)}`)
  expect([unknown.isUnknown, unknown.occupation, unknown.next]).toEqual([true, null, []])
  expect((await page('occupationWords=zoekdatniet')).isUnknown).toBe(true)
})

test('without an occupation it is what opens most at all open places', async () => {
  const { occupation, next } = await page()
  expect(occupation).toBeNull()
  expect(next.map(one => [one.uri, one.need, one.opens])).toEqual([
    [uris.hygiene, 'asked', 2],
    [uris.dough, 'asked', 0],
  ])
})

test('the trainee sees the same for himself, without services, and never a word of a barrier', async () => {
  const own = await page(cook, trainee)
  const staff = await page(cook)
  const bare = (one: Awaited<ReturnType<typeof page>>) => one.next.map(({ services: _, ...rest }) => rest)
  expect(bare(own)).toEqual(bare(staff))
  expect(own.next.every(one => one.services.length === 0)).toBe(true)
  expect(JSON.stringify([own, staff])).not.toContain('belemmering')
})

test('who is not assigned, and who is of another network, gets the one not-found', async () => {
  for (const who of [world.manager, world.colleague, stranger.casemanager])
    await expect(page(cook, who)).rejects.toThrow('not found')
})

test('the list is narrowed by need and words, also in the file', async () => {
  const { next } = await page(cook)
  const optional = search('need=optional')
  expect(shownNext(next, optional).next.every(one => one.need === 'optional')).toBe(true)
  const table = await as(db, world.casemanager, ctx => learnTable(ctx, clientId, search(`${cook}&q=hyg`), 'nl'))
  expect(table.rows).toHaveLength(1)
  expect(table.rows[0]?.slice(3, 7)).toEqual([3, 2, 0, 1])
})
