import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { anyFreePort, isPortFree } from '../free-port.server'
import { keptSecret } from '../secret-key.server'
import { postgresBinaries, type PostgresBinaries } from './binaries.server'
import { findRunningServer, readLockFile } from './running-server.server'
import { assertReachable, unprivilegedUser, type SystemUser } from './system-user.server'

const run = promisify(execFile)

export interface EmbeddedPostgresOptions {
  /** Folder that gets the cluster in `postgres` and the superuser's password in `postgres.password`. */
  dataDir: string
  /** Port to use when it is free, so that programs find a restarted server again. */
  port?: number
  /** For tests: trades safety in a crash for speed. */
  unsafeFast?: boolean
}

export interface EmbeddedPostgres {
  port: number
  password: string
  /** False when a server of the same folder was already running. */
  started: boolean
  superuserUrl(database?: string): string
  isRunning(): boolean
  /** Stops the server, also one that was found running; waits until it is gone. */
  stop(): Promise<void>
}

interface Cluster {
  folder: string
  binaries: PostgresBinaries
  user: SystemUser | undefined
}

const durableSettings = [
  'max_connections=200',
  'shared_buffers=256MB',
  'jit=off',
  'log_min_messages=warning',
  'wal_keep_size=1GB',
]
const fastSettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB']

/** Makes a new cluster beside its final place and moves it there at once, so that a crash leaves no half of one. */
async function initialise(cluster: Cluster, password: string): Promise<void> {
  const fresh = `${cluster.folder}.new-${process.pid}-${randomBytes(3).toString('hex')}`
  const passwordFile = `${fresh}.password`
  try {
    await mkdir(fresh, { mode: 0o700 })
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    if (cluster.user) {
      await chown(fresh, cluster.user.uid, cluster.user.gid)
      await chown(passwordFile, cluster.user.uid, cluster.user.gid)
    }
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=nl']
    const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    await run(cluster.binaries.initdb, [`--pgdata=${fresh}`, '--no-sync', ...locale, ...access], { ...cluster.user })
    await rename(fresh, cluster.folder)
  } catch (error) {
    if (!existsSync(path.join(cluster.folder, 'PG_VERSION'))) throw error
  } finally {
    await rm(passwordFile, { force: true })
    await rm(fresh, { recursive: true, force: true })
  }
}

async function launch(cluster: Cluster, fast: boolean, wanted: number | undefined): Promise<number> {
  const log = path.join(cluster.folder, 'server.log')
  const settings = [
    ...durableSettings,
    ...(fast ? fastSettings : []),
    'listen_addresses=127.0.0.1',
    "unix_socket_directories=''",
  ]
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted && (await isPortFree(wanted)) ? wanted : await anyFreePort()
    const flags = [`-p ${port}`, ...settings.map(setting => `-c ${setting}`)].join(' ')
    try {
      // pg_ctl puts the server in a session of its own: a Ctrl-C in the terminal reaches it only through stop().
      const start = ['start', '-w', '-t', '60', '-D', cluster.folder, '-l', log, '-o', flags]
      await run(cluster.binaries.pgCtl, start, { ...cluster.user })
      return port
    } catch (error) {
      const running = findRunningServer(cluster.folder)
      if (running) return running.port
      if (attempt === 5) {
        const lines = await readFile(log, 'utf8').catch(() => String(error))
        throw new Error(`PostgreSQL did not start. Its last lines:\n${lines.split('\n').slice(-12).join('\n')}`)
      }
      await sleep(500)
    }
  }
}

async function waitUntilReady(folder: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (readLockFile(folder)?.ready) return
    await sleep(50)
  }
  throw new Error(`The PostgreSQL that runs in ${folder} does not become ready.`)
}

/**
 * Opens the PostgreSQL of a data folder: makes the cluster on the first call, joins a server that already runs there,
 * and clears what a crash left. Works as root too, by running the server as another user.
 */
export async function openEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir)
  await mkdir(dataDir, { recursive: true })
  const [binaries, user] = await Promise.all([postgresBinaries(), unprivilegedUser()])
  const cluster: Cluster = { folder: path.join(dataDir, 'postgres'), binaries, user }
  if (user) await Promise.all([assertReachable(cluster.folder, user), assertReachable(binaries.initdb, user)])
  const password = keptSecret(path.join(dataDir, 'postgres.password'), () => randomBytes(18).toString('base64url'))
  if (!existsSync(path.join(cluster.folder, 'PG_VERSION'))) await initialise(cluster, password)

  const running = findRunningServer(cluster.folder)
  if (running) await waitUntilReady(cluster.folder)
  const port = running?.port ?? (await launch(cluster, options.unsafeFast ?? false, options.port))
  return {
    port,
    password,
    started: !running,
    superuserUrl: (database = 'postgres') => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`,
    isRunning: () => findRunningServer(cluster.folder) !== undefined,
    stop: async () => {
      if (!findRunningServer(cluster.folder)) return
      await run(binaries.pgCtl, ['stop', '-w', '-t', '30', '-m', 'fast', '-D', cluster.folder], { ...user })
    },
  }
}
