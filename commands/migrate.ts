import path from 'node:path'
import { prepareDatabase } from '~/platform/migrations/prepare-database.server'
import { withDatabase } from './database'
import { generateIfNeeded } from './generate'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'

/** `npm run migrate`: brings the database to this version, as the owner of the tables. */
async function migrate(): Promise<void> {
  await generateIfNeeded()
  await withDatabase(async database => {
    const names = await prepareDatabase(database.ownerUrl, path.join(projectFolder, 'prisma'))
    for (const name of names) console.log(`applied ${name}`)
    console.log(names.length === 0 ? 'The database is up to date.' : `${names.length} migrations applied.`)
  })
}

if (isMain(import.meta.url)) await runCommand(migrate)
