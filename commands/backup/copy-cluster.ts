import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
const leftOut = new Set(['postmaster.pid', 'postmaster.opts', 'server.log'])

/** A running server removes files while they are copied; the log that is copied last makes up for it. */
async function copyIfThere(from: string, to: string): Promise<void> {
  await copyFile(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

async function copyFolder(from: string, to: string, top: boolean): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (top && leftOut.has(entry.name)) continue
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (!entry.isDirectory()) await copyIfThere(source, target)
    else if (top && emptied.has(entry.name)) await mkdir(target, { mode: 0o700 })
    else await copyFolder(source, target, false)
  }
}

async function copyLog(from: string, to: string): Promise<void> {
  await mkdir(path.join(to, 'archive_status'), { recursive: true, mode: 0o700 })
  const names = (await readdir(from)).filter(name => /^[0-9A-F]{24}$/.test(name))
  for (const name of names) await copyIfThere(path.join(from, name), path.join(to, name))
}

/**
 * Copies the folder of a running PostgreSQL by its own low-level backup functions: what is written meanwhile is in the log
 * that goes along, so that the copy is the state at the end. `superuserUrl` is of the same server.
 */
export async function copyRunningCluster(superuserUrl: string, folder: string, target: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(`select pg_backup_start('werkbrug', true)`)
    await copyFolder(folder, target, true)
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
    await writeFile(path.join(target, 'backup_label'), rows[0]?.labelfile ?? '', { mode: 0o600 })
    await copyLog(path.join(folder, 'pg_wal'), path.join(target, 'pg_wal'))
  } finally {
    await client.end()
  }
}
