import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '~/platform/new-id.server'
import { testDatabase, type TestDatabase } from '../setup/db'
import { groupWorld, type GroupWorld } from './group-world'

let db: TestDatabase
let world: GroupWorld
const uris = Array.from({ length: 40 }, (_, i) => `urn:competence:${i}`)
const createdAt = new Date('2026-01-01')

/** Two hundred clients who can do ten things each, and five hundred places that ask ten. */
beforeAll(async () => {
  db = await testDatabase()
  world = await groupWorld(db)
  const { networkId, town, casemanager } = world
  const su = db.superuser
  const stamps = { createdAt, updatedAt: createdAt }
  const clients = Array.from({ length: 200 }, () => newId())
  await su.client.createMany({
    data: clients.map((id, i) => ({
      ...{ id, networkId, number: i + 1, organisationId: town, firstName: `C${i}`, status: 'active' },
      ladderStepSince: createdAt,
      ...stamps,
    })),
  })
  await su.assignment.createMany({
    data: clients.map(clientId => ({
      ...{ networkId, clientId, membershipId: casemanager, organisationId: town, function: 'casemanager' },
      startsOn: createdAt,
      createdAt,
    })),
  })
  await su.competenceClaim.createMany({
    data: clients.flatMap((clientId, i) =>
      Array.from({ length: 10 }, (_, n) => ({
        ...{ networkId, clientId, conceptUri: uris[(i * 7 + n * 3) % 40]!, level: 1 + ((i + n) % 4), source: 'coach' },
        claimedOn: createdAt,
        createdAt,
      })),
    ),
  })
  const employers = await Promise.all(Array.from({ length: 25 }, (_, i) => world.employer(`Werkgever ${i}`)))
  const mentors = await Promise.all(employers.map(employerId => world.mentor(employerId, 6)))
  const places = Array.from({ length: 500 }, () => newId())
  await su.vacancy.createMany({
    data: places.map((id, i) => ({
      ...{ id, networkId, employerId: employers[i % 25]!, mentorId: mentors[i % 25]!, title: `Plek ${i}` },
      ...{ status: 'open', seats: 1 + (i % 2) },
      ...stamps,
    })),
  })
  await su.vacancyCompetence.createMany({
    data: places.flatMap((vacancyId, i) =>
      Array.from({ length: 10 }, (_, n) => ({
        ...{ networkId, vacancyId, conceptUri: uris[(i * 11 + n) % 40]!, kind: n % 3 ? 'essential' : 'learnable' },
        level: 1 + ((i + n) % 4),
        weight: 1 + (n % 5),
      })),
    ),
  })
}, 180_000)
afterAll(() => db.close())

test.each(['stable', 'best'] as const)(
  '200 clients and 500 places, %s: reckoned within seconds',
  async method => {
    const groupId = await world.start(method)
    const began = performance.now()
    await world.reckon(groupId)
    expect(performance.now() - began).toBeLessThan(15_000)
    const { run, rows } = await world.page(groupId)
    // Twenty-five mentors guide six people each.
    expect(run).toMatchObject({ clients: 200, places: 500, placed: 150, certificate: { holds: true } })
    expect(rows.filter(row => row.kind === 'unplaced').every(row => row.acceptable > 0)).toBe(true)
  },
  60_000,
)
