import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { childEnvironment } from '~/platform/env.server'
import { generateIfNeeded } from './generate'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'
import { digestOf } from './start/source-digest'

const outputFolder = path.join(projectFolder, 'build')
/** Built beside and moved in afterwards: the build of the pages empties the output folder when it begins. */
const programsDraft = path.join(projectFolder, '.cache/programs')
const stamp = path.join(outputFolder, '.source-digest')
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

function buildPages(): Promise<void> {
  const remix = path.join(projectFolder, 'node_modules/@remix-run/dev/dist/cli.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], {
      cwd: projectFolder,
      env: childEnvironment({ NODE_ENV: 'production' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (text: Buffer) => (output += text.toString()))
    child.stderr.on('data', (text: Buffer) => (output += text.toString()))
    child.once('error', reject)
    child.once('close', code => (code === 0 ? resolve() : reject(new Error(`The build failed:\n${output}`))))
  })
}

/** The programs of web server and worker, with the packages left outside. */
async function buildPrograms(): Promise<void> {
  const programs: Record<string, string> = { web: 'app/server.ts', worker: 'workers/main.ts' }
  const input = Object.fromEntries(
    Object.entries(programs)
      .map(([name, file]): [string, string] => [name, path.join(projectFolder, file)])
      .filter(([, file]) => existsSync(file)),
  )
  const vite = await import('vite')
  await vite.build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    mode: 'production',
    // also when this process is a test's: development JSX does not run in production
    esbuild: { jsx: 'automatic', jsxDev: false },
    resolve: { alias: { '~': path.join(projectFolder, 'app') } },
    build: {
      ssr: true,
      copyPublicDir: false,
      outDir: programsDraft,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: {
        input,
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  })
}

/** Builds pages, web server and worker when their sources changed since the last build; true when it did. */
export async function buildIfNeeded(): Promise<boolean> {
  await generateIfNeeded()
  const digest = await sourceDigest()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === digest) return false
  await Promise.all([buildPages(), buildPrograms()])
  await rename(programsDraft, path.join(outputFolder, 'programs'))
  await writeFile(stamp, digest)
  return true
}

if (isMain(import.meta.url)) {
  await runCommand(async () => {
    const started = performance.now()
    const built = await buildIfNeeded()
    console.log(built ? `Built in ${((performance.now() - started) / 1000).toFixed(1)} s.` : 'The build is up to date.')
  })
}
