import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBackup, proveRestored, readBackupFacts } from '../../commands/backup/make-backup'
import { restoreInto } from '../../commands/backup/restore-folder'
import { compareCounts } from '../../commands/backup/row-counts'
import { databaseName } from '../../commands/database'
import { openEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/postgres/embedded-postgres.server'

let folder: string
let postgres: EmbeddedPostgres

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-backup-'))
  await chmod(folder, 0o755)
  postgres = await openEmbeddedPostgres({ dataDir: path.join(folder, 'data') })
  await query(postgres.superuserUrl(), `create database ${databaseName}`)
  const url = postgres.superuserUrl(databaseName)
  await query(url, 'create table kept (id int primary key, text text)')
  await query(url, `insert into kept select n, 'row ' || n from generate_series(1, 20000) n`)
})

afterAll(async () => {
  await postgres?.stop()
  await rm(folder, { recursive: true, force: true })
})

test(
  'a backup made while rows are written restores to a whole database with the keys',
  { timeout: 120_000 },
  async () => {
    const url = postgres.superuserUrl(databaseName)
    const target = path.join(folder, 'backup')
    let writing = true
    const writer = (async () => {
      for (let n = 20_001; writing; n += 1) await query(url, `insert into kept values (${n}, 'later')`)
    })()
    const rows = await makeBackup(path.join(folder, 'data'), target, new Date('2026-11-22T20:00:00Z'))
    writing = false
    await writer
    expect(rows).toBeGreaterThanOrEqual(20_000)

    const restored = path.join(folder, 'restored')
    await restoreInto(target, restored)
    expect(await proveRestored(restored, await readBackupFacts(target))).toBe(rows)
    const server = await openEmbeddedPostgres({ dataDir: restored })
    const { rows: found } = await query(
      server.superuserUrl(databaseName),
      'select count(*)::int as n, max(id) as last from kept',
    )
    expect(found[0]).toMatchObject({ n: found[0].last })
    await server.stop()
  },
)

test('a backup never overwrites a folder', async () => {
  await expect(makeBackup(path.join(folder, 'data'), folder, new Date(0))).rejects.toThrow(/EEXIST/)
})

test('a missing table, too few and too many rows are each reported', () => {
  const before = { a: 10, b: 5, c: 1 }
  const after = { a: 12, b: 5, c: 1 }
  expect(compareCounts(before, after, { a: 11, b: 5, c: 1 })).toEqual([])
  expect(compareCounts(before, after, { a: 13, b: 4 })).toEqual([
    { table: 'a', expected: '10 to 12', found: 13 },
    { table: 'b', expected: '5', found: 4 },
    { table: 'c', expected: '1', found: undefined },
  ])
})
