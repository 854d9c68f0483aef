import pino from 'pino'
import { env } from './env.server'

export type Log = pino.Logger

let shared: Log | undefined

/** The structured log of this process: one JSON object per line on standard output, without data of people. */
export function log(): Log {
  shared ??= pino({ level: env().LOG_LEVEL, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime })
  return shared
}

export interface ErrorFacts {
  name: string
  code?: string
  at: string[]
}

/**
 * What may be logged of an error: its kind, code and place. Not its message, which can hold what a person typed or what a
 * row contains.
 */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const { code } = error as { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return {
    name: error.name,
    ...(typeof code === 'string' && { code }),
    at: frames.slice(0, 6).map(line =>
      line
        .trim()
        .replace(/^at /, '')
        .replace(/\(?(?:file:\/\/)?\/.*\/((?:build|app|node_modules)\/)/, '($1'),
    ),
  }
}
