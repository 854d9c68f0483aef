import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { printTable } from './print-table'
import { aimOf, versions, type BenchCase } from './harness'

export interface BenchGroup {
  name: string
  summary: string
  benches: readonly string[]
}

/** Benches that are run together under one name. */
export const groups: readonly BenchGroup[] = [
  {
    name: 'matching',
    summary: 'all of the matching in one go: every bench below that it names, each in a process of its own',
    benches: ['match', 'match-against', 'match-large', 'match-board', 'match-page', 'assign', 'suggest'],
  },
]

interface BenchAnswer {
  bench: string
  versions: Record<string, string>
  data: string
  cases: BenchCase[]
}

/** Runs the benches one after the other; answers the exit code, 1 when one of them failed. With `json` one object at the end. */
export async function runGroup({ name, benches }: BenchGroup, seed: number, json: boolean): Promise<number> {
  const answers: (BenchAnswer | { bench: string; failed: true })[] = []
  for (const bench of benches) {
    const answer = await runApart(bench, seed)
    answers.push(answer ?? { bench, failed: true })
    if (json) continue
    console.log(`\n== ${bench}`)
    if (answer) printTable(answer.data, answer.cases)
    else console.log('failed: see above')
  }
  const cases = answers.flatMap(one => ('cases' in one ? one.cases : []))
  const missed = cases.filter(one => aimOf(one)?.endsWith('missed')).map(one => one.case)
  const failed = answers.filter(one => 'failed' in one).map(one => one.bench)
  if (json) console.log(JSON.stringify({ bench: name, seed, versions: versions(), benches: answers, missed, failed }))
  else printSummary(cases, missed, failed)
  return failed.length > 0 ? 1 : 0
}

function printSummary(cases: BenchCase[], missed: string[], failed: string[]): void {
  const aimed = cases.filter(one => one.aim !== undefined)
  console.log(`\n${aimed.length - missed.length} of ${aimed.length} aims reached; ${JSON.stringify(versions())}`)
  for (const one of missed) console.log(`missed: ${one}`)
  for (const one of failed) console.log(`failed: ${one}`)
}

/** A process of its own, so that no bench runs in what another has left in memory; null when it fails. */
function runApart(bench: string, seed: number): Promise<BenchAnswer | null> {
  return new Promise((resolve, reject) => {
    const main = fileURLToPath(new URL('main.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', main, bench, '--json', '--seed', String(seed)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const said: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => said.push(part))
    child.on('error', reject)
    child.on('close', code => {
      const last = Buffer.concat(said).toString('utf8').trim().split('\n').at(-1) ?? ''
      resolve(code === 0 ? (JSON.parse(last) as BenchAnswer) : null)
    })
  })
}
