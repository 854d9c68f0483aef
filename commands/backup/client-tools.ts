import { spawn } from 'node:child_process'
import type { FileHandle } from 'node:fs/promises'
import { childEnvironment } from '~/platform/env.server'

export type ClientTool = 'pg_dump' | 'pg_restore'

interface ToolRun {
  code: number | null
  output: string
  errors: string
}

/** Connection variables of PostgreSQL's own programs: a password in an argument could be read by others of the machine. */
function connectionVariables(url: string): Record<string, string> {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const sslMode = searchParams.get('sslmode')
  return {
    PGHOST: hostname.replace(/^\[|\]$/g, ''),
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    ...(sslMode && { PGSSLMODE: sslMode }),
  }
}

function run(
  tool: ClientTool,
  words: string[],
  options: { url?: string; input?: FileHandle; output?: FileHandle } = {},
): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(tool, words, {
      env: childEnvironment(options.url ? connectionVariables(options.url) : {}),
      stdio: [options.input?.fd ?? 'ignore', options.output?.fd ?? 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    child.stdout?.on('data', (text: Buffer) => (output += text.toString()))
    child.stderr?.on('data', (text: Buffer) => (errors += text.toString()))
    child.once('error', reject)
    child.once('close', code => resolve({ code, output, errors }))
  })
}

/** The major version of a program on the PATH; undefined when it is not there. */
export async function toolVersion(tool: ClientTool): Promise<number | undefined> {
  const { output } = await run(tool, ['--version']).catch(() => ({ output: '' }))
  const major = /\b(\d+)(?:\.|devel|beta|rc|\s|$)/.exec(output.replace(/^\S+\s*/, ''))?.[1]
  return major ? Number(major) : undefined
}

/** What is wrong with a program for a server of this major version; undefined when it will do. */
export function toolProblem(tool: ClientTool, found: number | undefined, server: number): string | undefined {
  const advice = `install PostgreSQL's client programs of version ${server} or newer and put them on the PATH.`
  if (found === undefined) return `${tool} was not found: ${advice}`
  if (found < server) return `${tool} is of version ${found}, older than the server's ${server}: ${advice}`
  return undefined
}

/** Throws, with what to install, when the program is missing or older than the server. */
export async function assertTool(tool: ClientTool, server: number): Promise<void> {
  const problem = toolProblem(tool, await toolVersion(tool), server)
  if (problem) throw new Error(problem)
}

/** Runs the program on the database of the address; throws with the program's own words when it fails. */
export async function runTool(
  tool: ClientTool,
  words: string[],
  options: { url: string; input?: FileHandle; output?: FileHandle },
): Promise<void> {
  const { code, errors } = await run(tool, words, options)
  if (code !== 0) throw new Error(`${tool} failed:\n${errors.trim()}`)
}
