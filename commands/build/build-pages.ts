import { spawn } from 'node:child_process'
import path from 'node:path'
import { childEnvironment } from '~/platform/env.server'
import { projectFolder } from '../project-folder'

/**
 * Builds the pages into `build/client` and `build/server`. The files of the browser do not need the database client, so that
 * the build begins while the client is still being generated and only the server's half waits for it.
 */
export function buildPages(generated: Promise<unknown>): Promise<void> {
  const remix = path.join(projectFolder, 'node_modules/@remix-run/dev/dist/cli.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [remix, 'vite:build', '--logLevel', 'error'], {
      cwd: projectFolder,
      env: childEnvironment({ NODE_ENV: 'production' }),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    let output = ''
    child.stdout?.on('data', (text: Buffer) => (output += text.toString()))
    child.stderr?.on('data', (text: Buffer) => (output += text.toString()))
    child.once('error', reject)
    child.once('close', code => (code === 0 ? resolve() : reject(new Error(`The build failed:\n${output}`))))
    generated.then(
      () => child.connected && child.send({ kind: 'generated' }),
      error => {
        child.kill()
        reject(error as Error)
      },
    )
  })
}
