import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '../project-folder'

/** How someone can sign in to the demo region. */
export interface DemoSignIn {
  role: string
  name: string
  email: string
  password: string
  /** What else is needed, for example where the second factor comes from. */
  note?: string
}

export type PlantMessage =
  | { kind: 'planted'; what: 'starter' }
  | { kind: 'planted'; what: 'demo'; signIns: DemoSignIn[] }
  | { kind: 'absent'; what: 'starter' | 'demo' }

const seedFolder = path.join(projectFolder, 'prisma/seed')

async function load<T>(file: string): Promise<T | undefined> {
  const full = path.join(seedFolder, file)
  return existsSync(full) ? ((await import(pathToFileURL(full).href)) as T) : undefined
}

function tell(message: PlantMessage): Promise<void> {
  return new Promise(resolve => {
    if (process.send) process.send(message, () => resolve())
    else resolve()
  })
}

/**
 * Run as a process of its own, so that the roles' addresses are in its environment: plants the starter data, and the demo
 * region when the first argument is `demo`.
 */
async function plant(what: 'starter' | 'demo'): Promise<void> {
  if (what === 'starter') {
    const starter = await load<{ plantStarter(): Promise<void> }>('starter.ts')
    await starter?.plantStarter()
    await tell({ kind: starter ? 'planted' : 'absent', what: 'starter' })
    return
  }
  const demo = await load<{ plantDemo(): Promise<{ signIns: DemoSignIn[] }> }>('demo/index.ts')
  const planted = await demo?.plantDemo()
  await tell(planted ? { kind: 'planted', what: 'demo', signIns: planted.signIns } : { kind: 'absent', what: 'demo' })
}

process.on('disconnect', () => process.exit(1))
try {
  await plant(process.argv[2] === 'demo' ? 'demo' : 'starter')
  process.exit(0)
} catch (error) {
  console.error(error)
  process.exit(1)
}
