import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildPages } from './build/build-pages'
import { buildProgram } from './build/build-program'
import { generateIfNeeded } from './generate'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'
import { digestOf } from './start/source-digest'

const outputFolder = path.join(projectFolder, 'build')
const programsFolder = path.join(outputFolder, 'programs')
/** Built beside and moved in afterwards: the build of the pages empties the output folder when it begins. */
const webDraft = path.join(projectFolder, '.cache/programs')
const stamp = path.join(outputFolder, '.source-digest')
const workerStamp = path.join(programsFolder, '.worker-digest')
const sources = [
  'app',
  'workers',
  'emails',
  'public',
  'prisma/schema',
  'prisma/seed',
  'package-lock.json',
  'vite.config.ts',
  'commands/build',
  'tsconfig.json',
]

/** A digest of everything the build is made of. */
function sourceDigest(): Promise<string> {
  return digestOf(projectFolder, sources, file => file.startsWith('app/platform/prisma/'))
}

async function isBuilt(stampFile: string, digest: string): Promise<boolean> {
  return (await readFile(stampFile, 'utf8').catch(() => '')) === digest
}

/** Builds pages and web server when their sources changed since the last build; true when it did. */
export async function buildWebIfNeeded(generated: Promise<unknown> = generateIfNeeded()): Promise<boolean> {
  const [digest] = await Promise.all([sourceDigest(), rm(webDraft, { recursive: true, force: true })])
  if (await isBuilt(stamp, digest)) {
    await generated
    return false
  }
  await Promise.all([buildPages(generated), generated.then(() => buildProgram('web', webDraft))])
  await rename(webDraft, programsFolder)
  await writeFile(stamp, digest)
  return true
}

/** Builds the worker beside the web server that was built before it, when its sources changed; true when it did. */
export async function buildWorkerIfNeeded(): Promise<boolean> {
  const digest = await sourceDigest()
  if (await isBuilt(workerStamp, digest)) return false
  await buildProgram('worker', programsFolder)
  await writeFile(workerStamp, digest)
  return true
}

/** Builds everything whose sources changed since the last build; true when it did. */
export async function buildIfNeeded(): Promise<boolean> {
  const web = await buildWebIfNeeded()
  const worker = await buildWorkerIfNeeded()
  return web || worker
}

if (isMain(import.meta.url)) {
  await runCommand(async () => {
    const started = performance.now()
    const built = await buildIfNeeded()
    console.log(built ? `Built in ${((performance.now() - started) / 1000).toFixed(1)} s.` : 'The build is up to date.')
  })
}
