import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { applyMigrations } from '~/platform/migrations/apply-migrations.server'
import { openEmbeddedPostgres } from '~/platform/postgres/embedded-postgres.server'
import { ensureRoles, type DatabaseUrls } from '~/platform/postgres/ensure-roles.server'
import { projectFolder } from '../commands/project-folder'

/** Work on a fresh, migrated, crash-safe database with the product's own settings, in a folder that goes away. */
export async function withTemporaryDatabase<T>(work: (urls: DatabaseUrls) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-bench-'))
  await chmod(dataDir, 0o755)
  const postgres = await openEmbeddedPostgres({ dataDir })
  try {
    const urls = await ensureRoles(postgres.superuserUrl(), 'bench', path.join(projectFolder, 'prisma/roles.sql'))
    await applyMigrations(urls.owner, path.join(projectFolder, 'prisma'))
    return await work(urls)
  } finally {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
