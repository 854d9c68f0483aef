import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env.server'

/** True while `npm start` is planting the demo region into the data of this folder. */
export async function isDemoBeingPlanted(): Promise<boolean> {
  try {
    const { state } = JSON.parse(await readFile(path.join(env().DATA_DIR, 'demo.json'), 'utf8')) as { state?: unknown }
    return state === 'planting'
  } catch {
    return false
  }
}
