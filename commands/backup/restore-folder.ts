import { chmod, chown, cp, mkdir, readdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { unprivilegedUser, type SystemUser } from '~/platform/postgres/system-user.server'

/** What a backup holds beside the cluster: without the keys the restored secrets could not be read. */
export const companions = ['postgres.password', 'secret.key', 'demo.json', 'files']

async function giveTo(user: SystemUser, folder: string): Promise<void> {
  await chown(folder, user.uid, user.gid)
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await chown(path.join(entry.parentPath, entry.name), user.uid, user.gid)
  }
}

export async function copyCompanions(from: string, to: string): Promise<void> {
  for (const name of companions) {
    if (existsSync(path.join(from, name)))
      await cp(path.join(from, name), path.join(to, name), { recursive: true, force: true })
  }
}

/** Puts a backup into an empty data folder, ready to be opened. */
export async function restoreInto(backup: string, dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  const cluster = path.join(dataDir, 'postgres')
  await cp(path.join(backup, 'postgres'), cluster, { recursive: true, errorOnExist: true, force: false })
  await chmod(cluster, 0o700)
  const user = await unprivilegedUser()
  if (user) await giveTo(user, cluster)
  await copyCompanions(backup, dataDir)
}
