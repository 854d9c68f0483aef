import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { env } from '~/platform/env.server'
import { findRunningServer } from '~/platform/postgres/running-server.server'
import { proveRestored, readBackupFacts } from './backup/make-backup'
import { restoreInto } from './backup/restore-folder'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'

/** `npm run restore -- <folder>`: puts a backup back; the data that was there is set aside, not thrown away. */
async function restore(folder: string | undefined): Promise<void> {
  if (!folder || !existsSync(path.join(folder, 'backup.json')))
    throw new Error('Give the folder of a backup: npm run restore -- ../backups/2026-11-22')
  const dataDir = path.resolve(projectFolder, env().DATA_DIR)
  if (findRunningServer(path.join(dataDir, 'postgres')))
    throw new Error('Werkbrug still runs with this data: stop it first.')
  const facts = await readBackupFacts(folder)
  if (existsSync(dataDir)) {
    const aside = `${dataDir}.before-restore-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`
    await rename(dataDir, aside)
    console.log(`What was there stands in ${aside}.`)
  }
  await restoreInto(path.resolve(folder), dataDir)
  const rows = await proveRestored(dataDir, facts)
  console.log(`Restored the backup of ${facts.madeAt}: ${rows} rows, as counted then. Now run npm run audit:verify.`)
}

if (isMain(import.meta.url)) await runCommand(() => restore(process.argv[2]))
