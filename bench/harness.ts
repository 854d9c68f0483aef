import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'

export interface BenchCase {
  /** What was done, with its size: `employers, 100,000 rows`. */
  case: string
  value: number
  /** For example `s CPU`, `ms`, `rows/s`. */
  unit: string
  better: 'higher' | 'lower'
  /** Other ways of doing the same work, measured in this run or quoted with their source. */
  beside?: { what: string; value: number }[]
  /** What the value must stay under, or over when higher is better. */
  aim?: number
  /** How the answer was checked in this run. A case without its check is never reported. */
  checked: string
}

export interface BenchRun {
  seed: number
  /** Notes for a person while it runs; silent with --json. */
  note(text: string): void
}

export interface Bench {
  name: string
  summary: string
  run(run: BenchRun): Promise<{ data: string; cases: BenchCase[] }>
}

export function defineBench(bench: Bench): Bench {
  return bench
}

export interface Timed<T> {
  value: T
  /** User and system time of the whole process, worker threads included. */
  cpuSeconds: number
  wallSeconds: number
}

/** Runs the work once and measures it. */
export async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const cpu = process.cpuUsage()
  const begin = performance.now()
  const value = await work()
  const wallSeconds = (performance.now() - begin) / 1000
  const used = process.cpuUsage(cpu)
  return { value, cpuSeconds: (used.user + used.system) / 1e6, wallSeconds }
}

/** Runs the work so many times and keeps the run with the middle CPU time. */
export async function medianOf<T>(times: number, work: () => T | Promise<T>): Promise<Timed<T>> {
  const runs: Timed<T>[] = []
  for (let i = 0; i < times; i++) runs.push(await timed(work))
  runs.sort((a, b) => a.cpuSeconds - b.cpuSeconds)
  return runs[times >> 1] as Timed<T>
}

/** Whether a case reaches what it aims at, as a person reads it; null when it aims at nothing. */
export function aimOf({ aim, value, better, unit }: BenchCase): string | null {
  if (aim === undefined) return null
  const reached = better === 'lower' ? value < aim : value > aim
  return `${better === 'lower' ? 'under' : 'over'} ${aim} ${unit}: ${reached ? 'reached' : 'missed'}`
}

/** Ends the bench when an answer is wrong: a wrong answer has no time. */
export function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The bench's own check failed: ${what}`)
}

export function versions(): Record<string, string> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return { werkbrug: version, node: process.versions.node, cpu: `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}` }
}
