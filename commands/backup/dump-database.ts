import { mkdir, open, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { assertTool, runTool } from './client-tools'
import { countTables, inSnapshot, type RowCounts } from './row-counts'
import { readWalls } from './walls'

/** What was counted in the very snapshot that was dumped. */
export interface DumpFacts {
  madeAt: string
  rows: RowCounts
  walls: string[]
}

export const dumpFile = 'werkbrug.dump'
const factsFile = 'dump.json'

export function factsPath(folder: string): string {
  return path.join(folder, factsFile)
}

/** The major version of the server. */
export async function serverVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  return Math.floor(Number(rows[0]?.server_version_num) / 10_000)
}

/** Counts and dump must be of every row: refuses a role that row-level security binds. */
async function assertSeesEverything(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; sees: boolean }>(
    'select rolname as name, rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user',
  )
  if (!rows[0]?.sees)
    throw new Error(`DATABASE_BACKUP_URL: role ${rows[0]?.name} does not see every row; use werkbrug_backup.`)
}

/** Dumps a database with pg_dump into a new folder, with what was counted in the same snapshot. */
export async function dumpDatabase(backupUrl: string, folder: string, now: Date): Promise<DumpFacts> {
  return inSnapshot(backupUrl, async client => {
    await assertSeesEverything(client)
    await assertTool('pg_dump', await serverVersion(client))
    await mkdir(folder, { mode: 0o700 })
    const { rows } = await client.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
    const facts = { madeAt: now.toISOString(), rows: await countTables(client), walls: await readWalls(client) }
    const output = await open(path.join(folder, dumpFile), 'wx', 0o600)
    try {
      await runTool('pg_dump', ['--format=custom', `--snapshot=${rows[0]?.snapshot}`], { url: backupUrl, output })
      await output.sync()
    } finally {
      await output.close()
    }
    await writeFile(factsPath(folder), JSON.stringify(facts, null, 2), { mode: 0o600 })
    return facts
  })
}
