import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '~/platform/env.server'
import { check } from './check'
import { isMain, runCommand } from './is-main'
import { projectFolder } from './project-folder'
import { noCounts, readCounts, sumCounts, type TestCounts } from './test-counts'

const projects = ['unit', 'database', 'programs', 'journeys']
const reports = path.join(projectFolder, '.cache/test-reports')

async function runProject(project: string): Promise<{ counts: TestCounts; ok: boolean }> {
  const report = path.join(reports, `${project}.json`)
  const vitest = path.join(projectFolder, 'node_modules/vitest/vitest.mjs')
  const words = [
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, ...words], { cwd: projectFolder, stdio: 'inherit' })
    child.once('error', reject)
    child.once('close', status => resolve(status ?? 1))
  })
  const counts = readCounts(await readFile(report, 'utf8').catch(() => ''))
  const skippedInCi = env().CI && counts.skipped > 0
  if (skippedInCi)
    console.error(`${counts.skipped} tests of ${project} were skipped, which continuous integration does not allow.`)
  const failed = counts.failed + (skippedInCi ? counts.skipped : 0) + (code !== 0 && counts.failed === 0 ? 1 : 0)
  return { counts: { ...counts, failed }, ok: failed === 0 }
}

/**
 * `npm test`: the checks, then the tests from fast to slow; stops at the first part that fails. `npm test -- unit` runs one
 * project. Closes with a line that sums the tests.
 */
async function test(wanted: string[]): Promise<void> {
  const unknown = wanted.find(name => !projects.includes(name))
  if (unknown) throw new Error(`${unknown} is no test project; there are ${projects.join(', ')}.`)
  await rm(reports, { recursive: true, force: true })
  await mkdir(reports, { recursive: true })
  let total = noCounts
  let ok = wanted.length > 0 || (await check())
  if (!ok) total = { ...total, failed: 1 }
  for (const project of wanted.length > 0 ? wanted : projects) {
    if (!ok) break
    const result = await runProject(project)
    total = sumCounts(total, result.counts)
    ok = result.ok
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  if (!ok) process.exitCode = 1
}

if (isMain(import.meta.url)) await runCommand(() => test(process.argv.slice(2)))
