import path from 'node:path'
import { appOrigin } from '~/platform/app-origin.server'
import { prepareDatabase } from '~/platform/migrations/prepare-database.server'
import { setupKey } from '~/platform/setup-key.server'
import { withDatabase } from './database'
import { generateIfNeeded } from './generate'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'
import { isEmptyDatabase } from './start/demo-state'
import { runPlant } from './start/run-plant'

/** `npm run migrate`: brings the database to this version, as the owner of the tables, and its starter data. */
async function migrate(): Promise<void> {
  await generateIfNeeded()
  await withDatabase(async database => {
    const names = await prepareDatabase(database.ownerUrl, path.join(projectFolder, 'prisma'))
    for (const name of names) console.log(`applied ${name}`)
    console.log(names.length === 0 ? 'The database is up to date.' : `${names.length} migrations applied.`)
    await runPlant('starter', {
      DATABASE_URL: database.appUrl,
      DATABASE_WORKER_URL: database.workerUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
    })
    if (await isEmptyDatabase(database.ownerUrl)) {
      console.log(
        `No network yet. Set up the first network and administrator at ${appOrigin()}/set-up?key=${setupKey()}`,
      )
    }
  })
}

if (isMain(import.meta.url)) await runCommand(migrate)
