import { spawn } from 'node:child_process'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { buildProgram } from '../commands/build/build-program'
import { projectFolder } from '../commands/project-folder'
import { check } from './harness'
import type { ImportCost } from './import-process'

let built: Promise<void> | undefined

/**
 * Reads a file in through the product's own preview and commit, in a process that does nothing else: built as the worker is, so
 * that its memory is the product's and not that of a compiler.
 */
export async function readInProcess(workerUrl: string, networkId: string, file: string): Promise<ImportCost> {
  const folder = path.join(projectFolder, 'build/bench')
  built ??= buildProgram('import-process', folder, 'bench/import-process.ts')
  await built
  const child = spawn(process.execPath, [path.join(folder, 'import-process.js'), networkId, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(workerUrl)
  const cost = JSON.parse(await text(child.stdout)) as ImportCost
  check(cost.problemCount === 0, 'the file has no problems')
  return cost
}
