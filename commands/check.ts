import { spawn } from 'node:child_process'
import path from 'node:path'
import { generateIfNeeded } from './generate'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'

interface Step {
  name: string
  /** Program below node_modules, and its arguments. */
  program: string
  arguments: string[]
}

const steps: Step[] = [
  { name: 'types', program: 'typescript/bin/tsc', arguments: ['--noEmit', '-p', '.'] },
  {
    name: 'lint',
    program: 'eslint/bin/eslint.js',
    arguments: ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint'],
  },
  {
    name: 'format',
    program: 'prettier/bin/prettier.cjs',
    arguments: ['--check', '--log-level', 'warn', '.', '--cache', '--cache-location', '.cache/prettier'],
  },
  {
    name: 'arrows',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    arguments: ['--config', '.dependency-cruiser.cjs', 'app', 'workers', 'emails', 'commands'],
  },
]

function runStep(step: Step): Promise<boolean> {
  const started = performance.now()
  return new Promise(resolve => {
    const child = spawn(process.execPath, [path.join('node_modules', step.program), ...step.arguments], {
      cwd: projectFolder,
    })
    let output = ''
    child.stdout.on('data', (text: Buffer) => (output += text.toString()))
    child.stderr.on('data', (text: Buffer) => (output += text.toString()))
    child.once('close', code => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`)
      if (code !== 0) console.log(output.trimEnd())
      resolve(code === 0)
    })
  })
}

/** Types, lint, format and arrows, two at a time; true when all are right. */
export async function check(): Promise<boolean> {
  await generateIfNeeded()
  const waiting = [...steps]
  const results: boolean[] = []
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step))
  }
  await Promise.all([lane(), lane()])
  return results.every(Boolean)
}

if (isMain(import.meta.url)) {
  await runCommand(async () => {
    if (!(await check())) process.exitCode = 1
  })
}
