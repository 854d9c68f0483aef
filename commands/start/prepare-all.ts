import path from 'node:path'
import { buildWebIfNeeded } from '../build'
import { openDatabase, resetDatabase, type OpenDatabase } from '../database'
import { generateIfNeeded } from '../generate'
import { projectFolder } from '../project-folder'
import { readDemoState, saveDemoState } from './demo-state'
import { forgetPrepared, isPrepared } from './prepared-mark'
import type { Stopper } from './stopper'

export interface Prepared {
  database: OpenDatabase
  /** Variables of the programs: the database by role. */
  environment: Record<string, string>
  /** True while the starter data of this version is not planted. */
  needsStarter: boolean
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

/** Builds the pages and opens the database at the same time; everything that the first page can do without comes later. */
export async function prepareAll(options: { dataDir: string; dev: boolean; stopper: Stopper }): Promise<Prepared> {
  const generated = generateIfNeeded()
  const built = options.dev ? generated : buildWebIfNeeded(generated)
  const [{ database, isPrepared: isDone }] = await Promise.all([
    openAndMigrate(options.dataDir, options.stopper),
    built,
  ])
  return {
    database,
    environment: {
      DATABASE_URL: database.appUrl,
      DATABASE_WORKER_URL: database.workerUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      DATA_DIR: options.dataDir,
    },
    needsStarter: !isDone,
  }
}
