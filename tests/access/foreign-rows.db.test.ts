import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAsMember } from '~/access/run.server'
import type { Tx } from '~/platform/database.server'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { networkTables, sharedTables } from './setup/foreign-rows'
import { columnsOf, insertRow, plantRow } from './setup/plant-row'
import { everybody, type Seen } from './setup/relations'

let access: AccessWorld
let people: Seen[]

const tables = Object.keys(networkTables)

beforeAll(async () => {
  access = await openAccessWorld()
  people = everybody(access.world)
  const { superuser } = access.db
  for (const { networkId } of [access.world.a, access.world.b])
    for (const [table, given] of Object.entries(networkTables))
      if ((await rowsOf(table, networkId)) === 0) await plantRow(superuser, table, networkId, given)
}, 120_000)
afterAll(() => access.close())

async function rowsOf(table: string, networkId: string): Promise<number> {
  const [row] = await access.db.superuser.$queryRawUnsafe<{ n: number }[]>(
    `select count(*)::int as n from ${table} where network_id = $1::uuid`,
    networkId,
  )
  return row?.n ?? 0
}

test('every table stands in one of the two lists: add a new one, with a row for each network or the reason for none', async () => {
  const found = await access.db.superuser.$queryRaw<{ name: string; isOfNetwork: boolean }[]>`
    select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'network_id') as "isOfNetwork"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not like '\_prisma%'`
  const named = (isOfNetwork: boolean) =>
    found
      .filter(one => one.isOfNetwork === isOfNetwork)
      .map(one => one.name)
      .sort()
  expect(tables.toSorted()).toEqual(named(true))
  expect(Object.keys(sharedTables).sort()).toEqual(named(false))
})

class Undo extends Error {}

/** Runs work as a person and takes everything back. */
async function tryAs(seen: Seen, work: (db: Tx) => Promise<void>): Promise<void> {
  await runAsMember(seen.person.membershipId, async ctx => {
    await work(ctx.db)
    throw new Undo()
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
}

/** How many rows an act touches; none when it is refused. Any other error is the test's. */
async function touched(db: Tx, act: () => Promise<number>): Promise<number> {
  await db.$executeRawUnsafe('savepoint act')
  try {
    return await act()
  } catch (error) {
    if (String(error).includes('42501')) return 0
    throw error
  } finally {
    await db.$executeRawUnsafe('rollback to savepoint act')
  }
}

describe.each(tables)('the rows of another network: %s', table => {
  test('nobody reads, changes, removes or adds one', async () => {
    const generated = (await columnsOf(access.db.superuser, table)).filter(one => one.isGenerated).map(one => one.name)
    const networks = [access.world.a, access.world.b]
    for (const seen of people) {
      const other = networks.find(one => one !== seen.network)!
      const [stored] = await access.db.superuser.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
        `select to_jsonb(t) as row from ${table} t where network_id = $1::uuid limit 1`,
        other.networkId,
      )
      expect(stored, `${table} has no row in ${other.tag}`).toBeDefined()
      const copy = Object.fromEntries(Object.entries(stored!.row).filter(([name]) => !generated.includes(name)))
      const theirs = `network_id = '${other.networkId}'`
      await tryAs(seen, async db => {
        const acts = {
          read: () => db.$queryRawUnsafe<unknown[]>(`select 1 from ${table} where ${theirs}`).then(rows => rows.length),
          change: () => db.$executeRawUnsafe(`update ${table} set network_id = network_id where ${theirs}`),
          remove: () => db.$executeRawUnsafe(`delete from ${table} where ${theirs}`),
          add: () => insertRow(db, table, copy),
        }
        for (const [name, act] of Object.entries(acts))
          expect(await touched(db, act), `${seen.person.key} ${name}`).toBe(0)
      })
    }
  })
})
