import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

export interface LockFile {
  pid: number
  port: number
  ready: boolean
}

/** What PostgreSQL wrote in postmaster.pid of a cluster folder; undefined when there is none. */
export function readLockFile(cluster: string): LockFile | undefined {
  let lines: string[]
  try {
    lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/**
 * The server that runs on a cluster folder, if one does. A lock file left by a crash is removed, also when its process
 * number meanwhile belongs to another program (PostgreSQL itself would then refuse to start).
 */
export function findRunningServer(cluster: string): LockFile | undefined {
  const lock = readLockFile(cluster)
  if (!lock) return undefined
  const isOurs = isAlive(lock.pid) && (process.platform === 'win32' || commandOf(lock.pid).includes(cluster))
  if (isOurs) return lock
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
  return undefined
}
