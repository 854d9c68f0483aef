import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectFolder } from '../project-folder'
import { digestOf } from './source-digest'

const sources = [
  'prisma/migrations',
  'prisma/roles.sql',
  'prisma/seed',
  'app/areas/taxonomy',
  'node_modules/bullmq/package.json',
]

function markFile(dataDir: string): string {
  return path.join(dataDir, 'prepared')
}

/** True when the embedded database of this folder was brought to exactly these migrations and this starter data. */
export async function isPrepared(dataDir: string): Promise<boolean> {
  const mark = await readFile(markFile(dataDir), 'utf8').catch(() => '')
  return mark !== '' && mark === (await digestOf(projectFolder, sources))
}

export async function markPrepared(dataDir: string): Promise<void> {
  await writeFile(markFile(dataDir), await digestOf(projectFolder, sources))
}

export function forgetPrepared(dataDir: string): Promise<void> {
  return rm(markFile(dataDir), { force: true })
}
