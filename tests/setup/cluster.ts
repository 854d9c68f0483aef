import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openEmbeddedPostgres, type EmbeddedPostgres } from '~/platform/postgres/embedded-postgres.server'
import { isAlive } from '~/platform/postgres/running-server.server'

const prefix = 'werkbrug-test-'

/** Stops and removes clusters of test runs that were killed, so that they do not pile up. */
async function sweepAbandoned(): Promise<void> {
  const names = (await readdir(os.tmpdir())).filter(name => name.startsWith(prefix))
  for (const name of names) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (!Number.isInteger(pid) || isAlive(pid)) continue
    const dataDir = path.join(os.tmpdir(), name)
    const abandoned = await openEmbeddedPostgres({ dataDir, unsafeFast: true }).catch(() => undefined)
    await abandoned?.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

export interface TestCluster {
  postgres: EmbeddedPostgres
  close(): Promise<void>
}

/** A fresh PostgreSQL in a temporary folder, fast and not crash-safe; the folder goes with it. */
export async function openTestCluster(): Promise<TestCluster> {
  await sweepAbandoned()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), `${prefix}${process.pid}-`))
  await chmod(dataDir, 0o755)
  const postgres = await openEmbeddedPostgres({ dataDir, unsafeFast: true })
  return {
    postgres,
    close: async () => {
      await postgres.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
