/** One thing that is wrong with an input: where, what kind, what was found and what would be right. */
export interface Problem {
  /** Field path in the input, for example `contacts.0.email`; empty for the whole. */
  path: string
  /** Key of the message in the locale files (`problems.<code>`). */
  code: string
  found?: string
  expected?: string
}

export type Result<T, E = Problem> = { ok: true; value: T } | { ok: false; problems: E[] }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function fail<E = Problem>(...problems: E[]): { ok: false; problems: E[] } {
  return { ok: false, problems }
}

export function problem(path: string, code: string, found?: string, expected?: string): Problem {
  return { path, code, found, expected }
}
