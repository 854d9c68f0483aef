import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { env } from '~/platform/env.server'
import { findRunningServer } from '~/platform/postgres/running-server.server'
import { factsPath } from './backup/dump-database'
import { putFilesBack } from './backup/files-beside'
import { proveRestored, readBackupFacts } from './backup/make-backup'
import { requiredAddress } from './backup/required-address'
import { restoreDump } from './backup/restore-dump'
import { restoreInto } from './backup/restore-folder'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'

/** Puts a backup of the embedded database back; the data that was there is set aside, not thrown away. */
async function restoreEmbedded(folder: string, dataDir: string): Promise<void> {
  if (env().DATABASE_URL)
    throw new Error('This backup is of the embedded database, and DATABASE_URL names your own: unset it first.')
  if (findRunningServer(path.join(dataDir, 'postgres')))
    throw new Error('Werkbrug still runs with this data: stop it first.')
  const facts = await readBackupFacts(folder)
  if (existsSync(dataDir)) {
    const aside = `${dataDir}.before-restore-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`
    await rename(dataDir, aside)
    console.log(`What was there stands in ${aside}.`)
  }
  await restoreInto(folder, dataDir)
  await putFilesBack(folder)
  const rows = await proveRestored(dataDir, facts)
  console.log(`Restored the backup of ${facts.madeAt}: ${rows} rows, as counted then. Now run npm run audit:verify.`)
}

/** Restores a dump into a new database beside the present one; files that are missing come back, others stay as they are. */
async function restoreOwn(folder: string, database: string, dataDir: string): Promise<void> {
  const rows = await restoreDump(requiredAddress('DATABASE_ADMIN_URL'), database, folder)
  await putFilesBack(folder, path.resolve(env().FILES_DIR ?? path.join(dataDir, 'files')))
  console.log(
    `Restored into database ${database}: ${rows} rows, as counted then, with the same policies. Nothing else was changed. To use it, stop the programs, write ${database} in their addresses, run npm run audit:verify, and start them.`,
  )
  if (existsSync(path.join(folder, 'secret.key')))
    console.log(`The key that belongs to it stands in ${path.join(folder, 'secret.key')}.`)
}

/** `npm run restore -- <folder> [database]`: puts a backup back, of the embedded database or of one's own. */
async function restore(given: string | undefined, database = 'werkbrug_restored'): Promise<void> {
  const folder = given && path.resolve(given)
  const dataDir = path.resolve(projectFolder, env().DATA_DIR)
  if (folder && existsSync(factsPath(folder))) return restoreOwn(folder, database, dataDir)
  if (folder && existsSync(path.join(folder, 'backup.json'))) return restoreEmbedded(folder, dataDir)
  throw new Error('Give the folder of a backup: npm run restore -- ../backups/2026-11-22')
}

if (isMain(import.meta.url)) await runCommand(() => restore(process.argv[2], process.argv[3]))
