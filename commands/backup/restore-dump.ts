import { randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { projectFolder } from '../project-folder'
import { assertTool, runTool } from './client-tools'
import { dumpFile, factsPath, serverVersion, type DumpFacts } from './dump-database'
import { assertSameCounts, countTables, inSnapshot, totalOf } from './row-counts'
import { assertSameWalls, readWalls } from './walls'

function inDatabase(adminUrl: string, database: string): string {
  return Object.assign(new URL(adminUrl), { pathname: `/${encodeURIComponent(database)}` }).href
}

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return work(client).finally(() => client.end())
}

async function dropDatabase(adminUrl: string, database: string): Promise<void> {
  await asAdmin(adminUrl, client =>
    client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`),
  )
}

async function fill(adminUrl: string, database: string, folder: string): Promise<void> {
  const url = inDatabase(adminUrl, database)
  for (const name of ['roles.sql', 'before-restore.sql']) {
    const sql = await readFile(path.join(projectFolder, 'prisma', name), 'utf8')
    await asAdmin(url, client => client.query(sql))
  }
  const input = await open(path.join(folder, dumpFile))
  try {
    const words = ['--no-owner', '--no-comments', '--role=werkbrug_owner', '--exit-on-error', `--dbname=${database}`]
    await runTool('pg_restore', words, { url, input })
  } finally {
    await input.close()
  }
}

/** Compares rows and walls of a restored database with what was dumped; returns the rows in all. Throws on a difference. */
async function proveDump(url: string, facts: DumpFacts): Promise<number> {
  return inSnapshot(url, async client => {
    const rows = await countTables(client)
    assertSameCounts(facts.rows, facts.rows, rows)
    assertSameWalls(facts.walls, await readWalls(client))
    return totalOf(rows)
  })
}

/**
 * Restores a dump into a database that does not exist yet, on the server of a superuser's address, and proves it. Returns the
 * rows in all; a restore that fails leaves no database behind.
 */
export async function restoreDump(adminUrl: string, database: string, folder: string): Promise<number> {
  const facts = JSON.parse(await readFile(factsPath(folder), 'utf8')) as DumpFacts
  await asAdmin(adminUrl, async client => {
    await assertTool('pg_restore', await serverVersion(client))
    const found = await client.query('select from pg_database where datname = $1', [database])
    if (found.rowCount !== 0)
      throw new Error(`There is a database ${database} already; a restore only makes new ones. Give another name.`)
    await client.query(
      `create database ${client.escapeIdentifier(database)} template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'nl'`,
    )
  })
  try {
    await fill(adminUrl, database, folder)
    return await proveDump(inDatabase(adminUrl, database), facts)
  } catch (error) {
    await dropDatabase(adminUrl, database)
    throw error
  }
}

/** Restores a dump into a scratch database, proves it, and throws the database away. Returns the rows in all. */
export async function tryDump(adminUrl: string, folder: string): Promise<number> {
  const scratch = `werkbrug_scratch_${randomBytes(4).toString('hex')}`
  const rows = await restoreDump(adminUrl, scratch, folder)
  await dropDatabase(adminUrl, scratch)
  return rows
}
