import path from 'node:path'
import { env } from '~/platform/env.server'
import { makeBackup } from './backup/make-backup'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'

/** `npm run backup -- <folder>`: a backup of the embedded database, files and keys, proven by restoring it. */
async function backup(folder: string | undefined): Promise<void> {
  if (!folder) throw new Error('Give a folder that does not exist yet: npm run backup -- ../backups/2026-11-22')
  if (env().DATABASE_URL) {
    throw new Error(
      'DATABASE_URL is set: back up your own PostgreSQL with pg_dump as role werkbrug_backup; see docs/operations.md.',
    )
  }
  const target = path.resolve(folder)
  const rows = await makeBackup(path.resolve(projectFolder, env().DATA_DIR), target, new Date())
  console.log(
    `Backup in ${target}: ${rows} rows, restored once and counted the same. It holds keys: keep it as safe as the data.`,
  )
}

if (isMain(import.meta.url)) await runCommand(() => backup(process.argv[2]))
