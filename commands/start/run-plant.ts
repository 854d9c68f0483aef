import { spawn } from 'node:child_process'
import { childEnvironment } from '~/platform/env.server'
import { projectFolder } from '../project-folder'
import type { Plantable, PlantMessage } from './plant'

/** Plants in a process of its own; resolves with what it says. Rejects with its error output when it fails. */
export function runPlant(what: Plantable, environment: Record<string, string>): Promise<PlantMessage> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'commands/start/plant.ts', what], {
      cwd: projectFolder,
      env: childEnvironment(environment),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let errors = ''
    let said: PlantMessage | undefined
    child.stderr?.on('data', (text: Buffer) => (errors += text.toString()))
    child.on('message', message => (said = message as PlantMessage))
    child.once('error', reject)
    child.once('close', code => {
      if (code === 0 && said) resolve(said)
      else reject(new Error(`Planting the ${what} data failed:\n${errors}`))
    })
  })
}
