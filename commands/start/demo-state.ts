import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { DemoSignIn } from './plant'

/** What is known of the data of this folder. `planting` that stays means that a planting was broken off. */
export interface DemoState {
  state: 'none' | 'planting' | 'planted' | 'own'
  signIns: DemoSignIn[]
}

function stateFile(dataDir: string): string {
  return path.join(dataDir, 'demo.json')
}

export async function readDemoState(dataDir: string): Promise<DemoState> {
  try {
    return JSON.parse(await readFile(stateFile(dataDir), 'utf8')) as DemoState
  } catch {
    return { state: 'none', signIns: [] }
  }
}

export function saveDemoState(dataDir: string, state: DemoState): Promise<void> {
  return writeFile(stateFile(dataDir), JSON.stringify(state, null, 2), { mode: 0o600 })
}

/** True when the database has no network yet. */
export async function isEmptyDatabase(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from network limit 1')
    return rowCount === 0
  } finally {
    await client.end()
  }
}
