import { errorFacts } from '~/platform/log.server'
import type { Problem } from '~/platform/result'

/** Thrown by a job for a reason that has no personal data in it and that the administrator may read. */
export class JobError extends Error {
  constructor(
    readonly reason: string,
    /** False: another attempt cannot help. */
    readonly retriable = true,
  ) {
    super(reason)
    this.name = 'JobError'
  }
}

/** What is kept of an error: its kind, code and place in our code, never its message, which can hold what a row contains. */
export function reasonOf(error: unknown): string {
  if (error instanceof JobError) return error.reason
  const { name, code, at } = errorFacts(error)
  const place = at.find(frame => !frame.includes('node_modules') && !frame.includes('node:'))
  return [name, code, place && `(${place})`].filter(Boolean).join(' ').slice(0, 300)
}

/** Problems as codes and paths, without what was found. */
export function reasonOfProblems(problems: readonly Problem[]): string {
  return problems
    .map(problem => (problem.path ? `${problem.path}: ${problem.code}` : problem.code))
    .join(', ')
    .slice(0, 300)
}
