import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { env } from '~/platform/env.server'

const inBackup = 'files'

/** The folder that holds uploaded and sealed files, when it is not the one inside the data folder. */
function ownFilesFolder(): string | undefined {
  const { FILES_DIR } = env()
  return FILES_DIR === undefined ? undefined : path.resolve(FILES_DIR)
}

/** Copies the files of FILES_DIR into a backup; those of the data folder go with the data folder. */
export async function backUpOwnFiles(backup: string): Promise<void> {
  const folder = ownFilesFolder()
  if (folder && existsSync(folder)) await cp(folder, path.join(backup, inBackup), { recursive: true, force: true })
}

/** Puts the files of a backup back into `folder`, or FILES_DIR. A file never changes after it is written: those there stay. */
export async function putFilesBack(backup: string, folder = ownFilesFolder()): Promise<void> {
  const source = path.join(backup, inBackup)
  if (folder && existsSync(source)) await cp(source, folder, { recursive: true, force: false })
}
