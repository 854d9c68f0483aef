import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface SystemUser {
  uid: number
  gid: number
}

async function idOf(name: string): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

async function createdPostgresUser(): Promise<SystemUser | undefined> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  } catch {
    return undefined
  }
  return idOf('postgres')
}

/** PostgreSQL refuses to run as root: the user to run it as instead, or undefined when this process is not root. */
export async function unprivilegedUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const user = (await idOf('postgres')) ?? (await createdPostgresUser()) ?? (await idOf('nobody'))
  if (!user) throw new Error('PostgreSQL cannot run as root and no other user could be found: start as another user.')
  return user
}

/** Throws, naming the folder, when the user cannot pass through one of the folders above the given path. */
export async function assertReachable(target: string, user: SystemUser): Promise<void> {
  let folder = path.dirname(path.resolve(target))
  for (;;) {
    const { mode, uid, gid } = await stat(folder)
    const allowed = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001
    if (!allowed) {
      throw new Error(
        `${folder} is closed to the user PostgreSQL runs as: move the project or set DATA_DIR to a folder elsewhere, or do not start as root.`,
      )
    }
    if (folder === path.dirname(folder)) return
    folder = path.dirname(folder)
  }
}
