import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectFolder } from '../../commands/project-folder'
import { childEnvironment } from '~/platform/env.server'
import { openEmbeddedPostgres } from '~/platform/postgres/embedded-postgres.server'

export interface StartRun {
  child: ChildProcess
  output(): string
  /** Waits for words in the terminal; throws with what is there when they do not come. */
  says(pattern: RegExp, limitMillis?: number): Promise<string>
  exit: Promise<number | null>
}

/** A folder for data of its own, and `npm start` run on it as a real process. */
export async function startFolder() {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'werkbrug-start-'))
  await chmod(dataDir, 0o755)
  const runs: StartRun[] = []

  const byNode = [process.execPath, '--import', 'tsx', 'commands/start.ts'] as const

  function start(
    words: string[] = ['--empty'],
    variables: Record<string, string> = {},
    [program, ...before]: readonly [string, ...string[]] = byNode,
  ): StartRun {
    const environment = childEnvironment({
      npm_lifecycle_event: undefined,
      NODE_ENV: '',
      DATABASE_URL: '',
      SMTP_URL: '',
      PORT: '',
      APP_ORIGIN: '',
      ...variables,
      DATA_DIR: dataDir,
    })
    const child = spawn(program, [...before, ...words], { cwd: projectFolder, env: environment })
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
    const run: StartRun = {
      child,
      output: () => text,
      says: async (pattern, limitMillis = 60_000) => {
        for (let waited = 0; waited < limitMillis; waited += 50) {
          const found = pattern.exec(text)
          if (found) return found[1] ?? found[0]
          await sleep(50)
        }
        throw new Error(`The start did not say ${pattern}; it said:\n${text}`)
      },
      exit: new Promise(resolve => child.once('close', resolve)),
    }
    runs.push(run)
    return run
  }

  async function stopRuns(): Promise<void> {
    for (const run of runs) run.child.kill('SIGTERM')
    await Promise.all(runs.map(run => run.exit))
  }

  return {
    dataDir,
    start,
    postmaster: async () =>
      Number((await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]),
    stopRuns,
    close: async () => {
      await stopRuns()
      const postgres = await openEmbeddedPostgres({ dataDir })
      await postgres.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type StartFolder = Awaited<ReturnType<typeof startFolder>>
