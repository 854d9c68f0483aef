import { mkdir, mkdtemp, chmod, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { applyMigrations } from '~/platform/migrations/apply-migrations.server'
import { schemaDrift } from '~/platform/migrations/schema-drift.server'
import { openEmbeddedPostgres } from '~/platform/postgres/embedded-postgres.server'
import { ensureRoles } from '~/platform/postgres/ensure-roles.server'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'

const prismaFolder = path.join(projectFolder, 'prisma')

/** The SQL between a freshly migrated database and the schema; empty when they agree. */
async function differenceOfFreshDatabase(): Promise<string> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-diff-'))
  await chmod(dataDir, 0o755)
  const postgres = await openEmbeddedPostgres({ dataDir, unsafeFast: true })
  try {
    const urls = await ensureRoles(postgres.superuserUrl(), 'fresh', path.join(prismaFolder, 'roles.sql'))
    await applyMigrations(urls.owner, prismaFolder)
    return await schemaDrift(urls.owner, prismaFolder)
  } finally {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** `npm run db:diff -- <name>`: writes what the migrations lack of the schema into a new migration folder. */
async function diff(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9_]+$/.test(name))
    throw new Error(
      'Give the migration a name of lower-case letters, digits and underscores: npm run db:diff -- add_site_phone',
    )
  const sql = await differenceOfFreshDatabase()
  if (sql === '') {
    console.log('The migrations and the schema agree.')
    return
  }
  const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(prismaFolder, 'migrations', `${timestamp}_${name}`)
  await mkdir(folder)
  await writeFile(path.join(folder, 'migration.sql'), `${sql}\n`)
  console.log(
    `Written: ${path.relative(projectFolder, folder)}/migration.sql. Add policies, checks and grants of new tables by hand.`,
  )
}

if (isMain(import.meta.url)) await runCommand(() => diff(process.argv[2]))
