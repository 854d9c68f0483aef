import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openEmbeddedPostgres } from '~/platform/postgres/embedded-postgres.server'
import { databaseName } from '../database'
import { copyRunningCluster } from './copy-cluster'
import { copyCompanions, restoreInto } from './restore-folder'
import { assertSameCounts, countRows, totalOf, type RowCounts } from './row-counts'

export interface BackupFacts {
  madeAt: string
  before: RowCounts
  after: RowCounts
}

const factsFile = 'backup.json'

export async function readBackupFacts(backup: string): Promise<BackupFacts> {
  return JSON.parse(await readFile(path.join(backup, factsFile), 'utf8')) as BackupFacts
}

/** Opens a restored folder and compares its rows with the backup's facts; returns the rows in all. Throws on a difference. */
export async function proveRestored(dataDir: string, facts: BackupFacts): Promise<number> {
  const postgres = await openEmbeddedPostgres({ dataDir })
  try {
    const restored = await countRows(postgres.superuserUrl(databaseName))
    assertSameCounts(facts.before, facts.after, restored)
    return totalOf(restored)
  } finally {
    await postgres.stop()
  }
}

/** Backs up a data folder whose server runs, and proves it by restoring it into a cluster of its own. Returns the rows. */
export async function makeBackup(dataDir: string, target: string, now: Date): Promise<number> {
  await mkdir(target, { recursive: false, mode: 0o700 })
  const postgres = await openEmbeddedPostgres({ dataDir })
  const trial = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-restore-'))
  try {
    const url = postgres.superuserUrl(databaseName)
    const before = await countRows(url)
    await copyRunningCluster(url, path.join(dataDir, 'postgres'), path.join(target, 'postgres'))
    const facts: BackupFacts = { madeAt: now.toISOString(), before, after: await countRows(url) }
    await copyCompanions(dataDir, target)
    await writeFile(path.join(target, factsFile), JSON.stringify(facts, null, 2), { mode: 0o600 })
    await chmod(trial, 0o755)
    await restoreInto(target, trial)
    return await proveRestored(trial, facts)
  } finally {
    if (postgres.started) await postgres.stop()
    await rm(trial, { recursive: true, force: true })
  }
}
