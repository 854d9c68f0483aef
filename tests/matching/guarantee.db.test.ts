import { afterAll, beforeAll, expect, test } from 'vitest'
import { shortlistPage } from '~/areas/matching/shortlist.page.server'
import { newId } from '~/platform/new-id.server'
import { clientKeys } from '../factories/clients'
import { openThreadWorld, type ThreadWorld } from '../placements/thread-world'

/**
 * What matching reads of the tables of a client's file, and what only says whose row it is. Every other column is swapped
 * by the test below: a column that is added later and weighs in a rank fails it.
 */
const read: Record<string, readonly string[]> = {
  client: ['id', 'network_id', 'organisation_id', 'number', 'external_id'],
  client_core: ['id', 'network_id', 'hours_min', 'hours_max', 'max_travel_km', 'day_parts', 'postcode'],
  special_note: ['id', 'network_id', 'client_id', 'author_id'],
  guidance_note: ['id', 'network_id', 'client_id', 'author_id'],
  client_statistic: ['id', 'network_id', 'client_id', 'told_by_id'],
}

/** Values for columns in which not every value is allowed. */
const others: Record<string, string> = {
  'client.status': `case when c.status = 'active' then 'placed' else 'active' end`,
  'client.ladder_step': '1 + c.ladder_step % 9',
  'special_note.kind': `case when c.kind = 'barrier' then 'background' else 'barrier' end`,
  'client_statistic.gender': `case when c.gender = 'woman' then 'man' else 'woman' end`,
  'guidance_note.kind': `case when c.kind = 'note' then 'goal' else 'note' end`,
}

const byType: Record<string, (column: string) => string> = {
  text: column => `reverse(coalesce(${column}, '')) || ' gewisseld'`,
  date: column => `coalesce(${column}, date '1970-01-01') - 12345`,
  'timestamp with time zone': column => `${column} - interval '77 days'`,
  integer: column => `${column} + 7`,
  jsonb: () => `'{"gender": "x", "nationality": "zz", "health": "swapped"}'::jsonb`,
}

let world: ThreadWorld
beforeAll(async () => {
  world = await openThreadWorld()
  const { networkId, employers, people, clients } = world.net
  const { superuser } = world.db
  const at = new Date()
  await superuser.postcode.createMany({ data: [{ pc4: '3512', lat: 52.09, lon: 5.12, place: 'Utrecht' }] })
  const concepts = ['https://werkbrug.nl/id/competence/punctuality', 'urn:a', 'urn:b', 'urn:c']
  for (let i = 0; i < 24; i++) {
    const id = newId()
    await superuser.vacancy.createMany({
      data: [
        {
          ...{
            id,
            networkId,
            employerId: employers[i % 2 ? 'one' : 'two'].employerId,
            title: `Plek ${i}`,
            status: 'open',
          },
          ...{
            seats: 2,
            hoursMin: 4 * (i % 6),
            hoursMax: 4 * (i % 6) + 12,
            postcode: '3512AB',
            createdAt: at,
            updatedAt: at,
          },
        },
      ],
    })
    await superuser.vacancyCompetence.createMany({
      data: concepts
        .filter((_, n) => n === 0 || (i >> n) % 2 === 1)
        .map((conceptUri, n) => ({
          ...{ networkId, vacancyId: id, conceptUri, kind: n % 2 ? 'learnable' : 'essential' },
          ...{ level: 1 + ((i + n) % 4), weight: 1 + n },
        })),
    })
  }
  for (const [index, key] of clientKeys.entries()) {
    const { clientId } = clients[key]
    await superuser.clientCore.updateMany({
      where: { id: clientId },
      data: { hoursMin: 8 + index, hoursMax: 24, maxTravelKm: 10 },
    })
    await superuser.assignment.createMany({
      data: [
        {
          ...{
            id: newId(),
            networkId,
            clientId,
            membershipId: people.casemanager.membershipId,
            function: 'casemanager',
          },
          ...{ organisationId: people.casemanager.organisationId, startsOn: new Date('2026-01-01'), createdAt: at },
        },
      ],
      skipDuplicates: true,
    })
  }
}, 180_000)
afterAll(() => world.close())

/** For every client what the page says of places: order, both fits, reasons, what dropped and what would open more. */
async function lists() {
  const found = []
  for (const key of clientKeys)
    for (const order of ['both', 'client', 'employer'] as const) {
      const {
        head: _head,
        hasSnapshot: _snapshot,
        ...list
      } = await world.as('casemanager', ctx => shortlistPage(ctx, world.net.clients[key].clientId, order, 'nl'))
      found.push(list)
    }
  return JSON.stringify(found)
}

test('no rank, fit or reason of any client changes when everything else in every file is swapped', async () => {
  const before = await lists()
  expect(JSON.parse(before)[0].places.length).toBeGreaterThan(10)
  const columns = await world.db.superuser.$queryRaw<{ table: string; column: string; type: string }[]>`
    select table_name::text as "table", column_name::text as column, data_type::text as type from information_schema.columns
    where table_schema = 'public' and table_name in ('client', 'client_core', 'special_note', 'guidance_note', 'client_statistic')
      and is_generated = 'NEVER'`
  const swapped = columns.filter(({ table, column }) => !read[table]?.includes(column))
  expect(swapped.map(({ table, column }) => `${table}.${column}`)).toEqual(
    expect.arrayContaining([
      'client.first_name',
      'client.last_name',
      'client_core.birth_date',
      'client_core.extra',
      'special_note.body',
      'client_statistic.gender',
    ]),
  )
  for (const table of Object.keys(read)) {
    const sets = swapped
      .filter(one => one.table === table)
      .map(({ column, type }) => `${column} = ${others[`${table}.${column}`] ?? byType[type]?.(`c.${column}`)}`)
    const changed = await world.db.superuser.$executeRawUnsafe(`update ${table} c set ${sets.join(', ')}`)
    expect(changed, table).toBeGreaterThanOrEqual(clientKeys.length)
  }
  expect(await lists()).toBe(before)
})
