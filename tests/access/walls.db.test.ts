import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberActor } from '~/access/actor'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { runAsMember } from '~/access/run.server'
import type { Role } from '~/access/roles'
import type { Tx } from '~/platform/database.server'
import { newId } from '~/platform/new-id.server'
import { openAccessWorld, type AccessWorld } from './setup/access-world'
import { everybody, type Seen } from './setup/relations'
import { wallTables, type WallRow } from './setup/wall-tables'

type Act = 'read' | 'change' | 'add'

/** Where the second wall is meant to differ from the first, and why. Anything else that differs fails. */
const meant: readonly { table: string; act: Act; role: Role; rows: 'wider' | 'narrower'; why: string }[] = [
  {
    table: 'employer',
    act: 'read',
    role: 'trainee',
    rows: 'wider',
    why: 'a trainee sees the name of the employer of an own placement, through the placement pages',
  },
  { table: 'site', act: 'read', role: 'trainee', rows: 'wider', why: 'and where it is' },
  {
    table: 'vacancy',
    act: 'change',
    role: 'mentor',
    rows: 'wider',
    why: 'the row wall knows the employer; that a mentor does not change places is a rule of the first wall',
  },
  { table: 'vacancy', act: 'add', role: 'mentor', rows: 'wider', why: 'as above' },
  {
    table: 'contact',
    act: 'add',
    role: 'employer_contact',
    rows: 'narrower',
    why: 'the copy carries roles that the network gave; a firm adds its people without our marks',
  },
  {
    table: 'client',
    act: 'change',
    role: 'trainee',
    rows: 'narrower',
    why: 'name and status are changed by staff; a trainee changes the contact details beside them',
  },
]

let access: AccessWorld
let people: Seen[]

beforeAll(async () => {
  access = await openAccessWorld()
  people = everybody(access.world)
}, 120_000)
afterAll(() => access.close())

class Undo extends Error {}

/** Runs work as a person and takes everything back. */
async function tryAs<T>(seen: Seen, work: (db: Tx, actor: MemberActor) => Promise<T>): Promise<T> {
  let value: T | undefined
  await runAsMember(
    seen.person.membershipId,
    async ctx => {
      value = await work(ctx.db, ctx.actor)
      throw new Undo()
    },
    { timeout: 60_000 },
  ).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return value as T
}

const idsOf = async (rows: Promise<{ id: string }[]>) => new Set((await rows).map(row => row.id))

/** May a copy of this row be added? Every answer but the wall's own refusal counts as yes: a double key is met behind the wall. */
async function mayAdd(db: Tx, table: string, row: Record<string, unknown>): Promise<boolean> {
  const copy = { ...row, id: table === 'client_core' ? row.id : newId() }
  await db.$executeRawUnsafe('savepoint adding')
  const refused = await db
    .$executeRawUnsafe(
      `insert into ${table} (${columnsOf(copy)}) select ${columnsOf(copy)} from jsonb_populate_record(null::${table}, $1::jsonb)`,
      JSON.stringify(copy),
    )
    .then(
      () => false,
      (error: unknown) => String(error).includes('42501'),
    )
  await db.$executeRawUnsafe('rollback to savepoint adding')
  return !refused
}

const columnsOf = (row: Record<string, unknown>) =>
  Object.keys(row)
    .map(name => `"${name}"`)
    .join(', ')

function differences(
  table: string,
  act: Act,
  permission: Permission,
  rows: WallRow[],
  seen: Seen,
  actor: MemberActor,
  allowed: ReadonlySet<string>,
): string[] {
  return rows.flatMap(row => {
    const first = can(actor, permission, row.relation(seen))
    const second = allowed.has(row.id)
    if (first === second) return []
    const rowsAre = second ? 'wider' : 'narrower'
    if (meant.some(one => one.table === table && one.act === act && one.role === actor.role && one.rows === rowsAre))
      return []
    return [`${table} ${act}: ${seen.network.tag} ${seen.person.key} at ${row.label}: policy ${first}, rows ${second}`]
  })
}

describe('the two walls agree', () => {
  for (const definition of wallTables) {
    const { table } = definition

    test(`${table}: what each person reads`, async () => {
      const rows = definition.rows(access.world)
      const found: string[] = []
      for (const seen of people) {
        await tryAs(seen, async (db, actor) => {
          const visible = await idsOf(db.$queryRawUnsafe<{ id: string }[]>(`select id from ${table}`))
          found.push(...differences(table, 'read', definition.read, rows, seen, actor, visible))
        })
      }
      expect(found).toEqual([])
    })

    if (definition.change) {
      const permission = definition.change
      test(`${table}: what each person changes`, async () => {
        const rows = definition.rows(access.world)
        const found: string[] = []
        for (const seen of people) {
          await tryAs(seen, async (db, actor) => {
            const changed = await idsOf(
              db.$queryRawUnsafe<{ id: string }[]>(`update ${table} set id = id returning id`),
            )
            found.push(...differences(table, 'change', permission, rows, seen, actor, changed))
          })
        }
        expect(found).toEqual([])
      })
    }

    if (definition.add) {
      const permission = definition.add
      test(`${table}: what each person adds`, async () => {
        const rows = definition.rows(access.world)
        const stored = await access.db.superuser.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
          `select to_jsonb(t) as row from ${table} t where id = any ($1::uuid[])`,
          rows.map(row => row.id),
        )
        const generated = await access.db.superuser.$queryRawUnsafe<{ name: string }[]>(
          `select attname as name from pg_attribute where attrelid = '${table}'::regclass and attgenerated <> ''`,
        )
        const copies = stored.map(({ row }) =>
          Object.fromEntries(Object.entries(row).filter(([name]) => !generated.some(one => one.name === name))),
        )
        const found: string[] = []
        for (const seen of people) {
          await tryAs(seen, async (db, actor) => {
            const added = new Set<string>()
            for (const copy of copies) if (await mayAdd(db, table, copy)) added.add(String(copy.id))
            found.push(...differences(table, 'add', permission, rows, seen, actor, added))
          })
        }
        expect(found).toEqual([])
      }, 120_000)
    }
  }
})

test('nothing is removed by the application, except what a person with the right to it takes back', async () => {
  const tables = await access.db.superuser.$queryRaw<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not like '\_prisma%'
      and exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('d', '*')
        and 'werkbrug_app' = any (select rolname from pg_roles r where r.oid = any (p.polroles)))`
  const removable = tables.map(table => table.name).sort()
  for (const name of [
    'client',
    'client_core',
    'guidance_note',
    'placement',
    'agreement',
    'agreement_signature',
    'event',
    'audit_link',
    'access_read',
    'employer',
    'membership',
    'account',
    'profile_snapshot',
    'client_share',
    'assignment',
  ]) {
    expect(removable).not.toContain(name)
  }
})

test('a case manager removes special notes of own clients only', async () => {
  for (const seen of people) {
    await tryAs(seen, async (db, actor) => {
      const removed = await idsOf(db.$queryRaw`delete from special_note returning id`)
      const definition = wallTables.find(one => one.table === 'special_note')
      const expected =
        definition?.rows(access.world).filter(row => can(actor, 'client.write-special', row.relation(seen))) ?? []
      expect([...removed].sort()).toEqual(expected.map(row => row.id).sort())
    })
  }
})

test('two thousand requests of everybody at once never see another network', async () => {
  const networkOf = new Map([access.world.a, access.world.b].map(network => [network.networkId, network.tag]))
  const tables = ['client', 'employer', 'special_note', 'placement', 'event', 'membership', 'contact_moment']
  let seenRows = 0
  const ask = async (index: number) => {
    const seen = people[index % people.length] as Seen
    const table = tables[index % tables.length]
    const rows = await runAsMember(seen.person.membershipId, ctx =>
      ctx.db.$queryRawUnsafe<{ network_id: string }[]>(`select network_id from ${table}`),
    )
    seenRows += rows.length
    for (const row of rows) expect(networkOf.get(row.network_id)).toBe(seen.network.tag)
  }
  for (let from = 0; from < 2_000; from += 40)
    await Promise.all(Array.from({ length: 40 }, (_, index) => ask(from + index)))
  expect(seenRows).toBeGreaterThan(2_000)
}, 180_000)

test('a request that forgets to enter sees nothing', async () => {
  const tables = await access.db.superuser.$queryRaw<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'network_id'
    where n.nspname = 'public' and c.relkind = 'r'`
  for (const { name } of [
    ...tables,
    { name: 'network' },
    { name: 'account' },
    { name: 'session' },
    { name: 'backup_code' },
  ]) {
    const rows = await access.db.app.$queryRawUnsafe<unknown[]>(`select 1 from ${name}`)
    expect([name, rows.length]).toEqual([name, 0])
  }
})

test('what was entered is gone with the transaction, also after a failure', async () => {
  const seen = people[0] as Seen
  await tryAs(seen, async db => db.client.count())
  for (let round = 0; round < 12; round += 1) expect(await access.db.app.client.count()).toBe(0)
})

test('the application cannot write the audit trail, enter as the background, or verify in its name', async () => {
  const seen = people.find(one => one.person.role === 'platform_admin') as Seen
  const refused = async (sql: string) => {
    const message = await tryAs(seen, db => db.$executeRawUnsafe(sql).then(() => 'done', String)).catch(String)
    expect([sql, message.includes('42501')]).toEqual([sql, true])
  }
  for (const table of ['event', 'audit_link', 'audit_head']) {
    await refused(`update ${table} set id = id`)
    await refused(`delete from ${table}`)
    await refused(`insert into ${table} (id) values (uuidv7())`)
    await refused(`truncate ${table}`)
  }
  await refused(`update agreement_signature set id = id`)
  await refused(`delete from access_read`)
  await refused(`insert into audit_check (network_id, at, links) values ('${seen.network.networkId}', now(), 1)`)
  await refused(`select ctx.enter_system('${seen.network.networkId}', 'x')`)
  await refused(`select ctx.enter_system_as('${seen.person.membershipId}')`)
  await refused(`select * from ctx.verify_chain('${seen.network.networkId}')`)
})

test('the worker, too, sees one network at a time and cannot write the trail', async () => {
  const { a } = access.world
  await access.db.worker.$transaction(async db => {
    await db.$queryRaw`select ctx.enter_system(${a.networkId}::uuid, 'test')::text`
    expect(new Set((await db.client.findMany({ select: { networkId: true } })).map(row => row.networkId))).toEqual(
      new Set([a.networkId]),
    )
  })
  await expect(access.db.worker.$executeRawUnsafe('delete from event')).rejects.toThrow(/42501/)
  expect(await access.db.worker.client.count()).toBe(0)
})
