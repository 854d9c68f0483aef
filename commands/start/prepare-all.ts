import path from 'node:path'
import { buildIfNeeded } from '../build'
import { openDatabase, resetDatabase, type OpenDatabase } from '../database'
import { generateIfNeeded } from '../generate'
import { projectFolder } from '../project-folder'
import { readDemoState, saveDemoState } from './demo-state'
import { forgetPrepared, isPrepared, markPrepared } from './prepared-mark'
import { runPlant } from './run-plant'
import type { Stopper } from './stopper'

export interface Prepared {
  database: OpenDatabase
  /** Variables of the programs: the database by role. */
  environment: Record<string, string>
}

/** A planting that was killed left half a demo region: begin again, which only the embedded database may do. */
async function clearBrokenPlanting(database: OpenDatabase, dataDir: string): Promise<void> {
  const { state } = await readDemoState(dataDir)
  if (state !== 'planting' || !database.embedded) return
  console.log('The planting of the demo region was broken off; it begins again.')
  await forgetPrepared(dataDir)
  await resetDatabase(dataDir)
  await saveDemoState(dataDir, { state: 'none', signIns: [] })
}

interface Opened {
  database: OpenDatabase
  /** True when this version's tables and starter data are already there. */
  isPrepared: boolean
}

async function openAndMigrate(dataDir: string, stopper: Stopper): Promise<Opened> {
  const database = await openDatabase()
  stopper.onStop(database.stop)
  await clearBrokenPlanting(database, dataDir)
  if (database.embedded && (await isPrepared(dataDir))) return { database, isPrepared: true }
  const { prepareDatabase } = await import('~/platform/migrations/prepare-database.server')
  await prepareDatabase(database.ownerUrl, path.join(projectFolder, 'prisma'))
  return { database, isPrepared: false }
}

/** Builds and opens the database at the same time, then plants the starter data. */
export async function prepareAll(options: { dataDir: string; dev: boolean; stopper: Stopper }): Promise<Prepared> {
  const generated = generateIfNeeded()
  const built = generated.then(() => (options.dev ? false : buildIfNeeded()))
  const opened = openAndMigrate(options.dataDir, options.stopper)
  const planted = Promise.all([generated, opened]).then(async ([, { database, isPrepared: isDone }]) => {
    const environment = {
      DATABASE_URL: database.appUrl,
      DATABASE_WORKER_URL: database.workerUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      DATA_DIR: options.dataDir,
    }
    if (isDone) return { database, environment }
    const said = await runPlant('starter', environment)
    if (said.kind === 'absent') console.log('There is no starter data in this version.')
    await markPrepared(options.dataDir)
    return { database, environment }
  })
  const [prepared] = await Promise.all([planted, built])
  return prepared
}
