import path from 'node:path'
import { env } from '~/platform/env.server'
import { dumpDatabase } from './backup/dump-database'
import { backUpOwnFiles } from './backup/files-beside'
import { makeBackup } from './backup/make-backup'
import { requiredAddress } from './backup/required-address'
import { copyCompanions } from './backup/restore-folder'
import { tryDump } from './backup/restore-dump'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'

/** Dumps one's own PostgreSQL, with files and the made key, and proves the dump in a scratch database. */
async function backUpOwn(dataDir: string, target: string): Promise<number> {
  const backupUrl = requiredAddress('DATABASE_BACKUP_URL')
  const adminUrl = requiredAddress('DATABASE_ADMIN_URL')
  await dumpDatabase(backupUrl, target, new Date())
  await copyCompanions(dataDir, target)
  await backUpOwnFiles(target)
  return tryDump(adminUrl, target)
}

/** `npm run backup -- <folder>`: a backup of the database, files and keys, proven by restoring it. */
async function backup(folder: string | undefined): Promise<void> {
  if (!folder) throw new Error('Give a folder that does not exist yet: npm run backup -- ../backups/2026-11-22')
  const target = path.resolve(folder)
  const dataDir = path.resolve(projectFolder, env().DATA_DIR)
  const own = env().DATABASE_URL !== undefined || env().DATABASE_BACKUP_URL !== undefined
  const rows = own ? await backUpOwn(dataDir, target) : await makeBackup(dataDir, target, new Date())
  if (!own) await backUpOwnFiles(target)
  console.log(
    `Backup in ${target}: ${rows} rows, restored once and counted the same. It holds keys: keep it as safe as the data.`,
  )
  if (own && env().SECRET_KEY) console.log('SECRET_KEY is not in it: keep it elsewhere, with the same date.')
}

if (isMain(import.meta.url)) await runCommand(() => backup(process.argv[2]))
