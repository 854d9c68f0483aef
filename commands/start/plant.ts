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

/** What can be planted; the small demo has all stages with fewer employers and clients, for tests. */
export type Plantable = 'starter' | 'demo' | 'small-demo'

export type PlantMessage =
  | { kind: 'planted'; what: 'starter' }
  | { kind: 'planted'; what: 'demo'; signIns: DemoSignIn[] }
  | { kind: 'absent'; what: 'starter' | 'demo' }

interface DemoSize {
  employers: number
  clients: number
  vacancies: number
}

const smallDemo: DemoSize = { employers: 100, clients: 90, vacancies: 72 }

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
async function plant(what: Plantable): Promise<void> {
  if (what === 'starter') {
    const starter = await load<{ plantStarter(): Promise<void> }>('starter.ts')
    await starter?.plantStarter()
    await tell({ kind: starter ? 'planted' : 'absent', what: 'starter' })
    return
  }
  const demo = await load<{ plantDemo(options: { size?: DemoSize }): Promise<{ signIns: DemoSignIn[] }> }>(
    'demo/index.ts',
  )
  const planted = await demo?.plantDemo({ size: what === 'small-demo' ? smallDemo : undefined })
  await tell(planted ? { kind: 'planted', what: 'demo', signIns: planted.signIns } : { kind: 'absent', what: 'demo' })
}

process.on('disconnect', () => process.exit(1))
try {
  const [, , asked] = process.argv
  await plant(asked === 'demo' || asked === 'small-demo' ? asked : 'starter')
  process.exit(0)
} catch (error) {
  console.error(error)
  process.exit(1)
}
