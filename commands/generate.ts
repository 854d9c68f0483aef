import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { childEnvironment } from '~/platform/env.server'
import { digestOf } from './start/source-digest'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'

const run = promisify(execFile)
const output = path.join(projectFolder, 'app/platform/prisma')
const stamp = path.join(output, '.schema-digest')

/**
 * Generates the Prisma client when the schema or Prisma changed since the last time; true when it did. The schema engine,
 * which Prisma would download and generation does not use, is replaced by a file that exists.
 */
export async function generateIfNeeded(): Promise<boolean> {
  const digest = await digestOf(projectFolder, [
    'prisma/schema',
    'prisma.config.ts',
    'node_modules/prisma/package.json',
  ])
  const previous = await readFile(stamp, 'utf8').catch(() => '')
  if (previous === digest && existsSync(path.join(output, 'client.ts'))) return false
  const prisma = path.join(projectFolder, 'node_modules/prisma/build/index.js')
  const environment = childEnvironment({
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  })
  try {
    await run(process.execPath, [prisma, 'generate'], { cwd: projectFolder, env: environment })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`prisma generate failed:\n${stdout}${stderr}`)
  }
  await writeFile(stamp, digest)
  return true
}

if (isMain(import.meta.url)) {
  await runCommand(async () => {
    console.log((await generateIfNeeded()) ? 'Prisma client generated.' : 'Prisma client is up to date.')
  })
}
