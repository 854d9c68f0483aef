import { environment, type EnvironmentName, type EnvironmentVariable } from './env-variables'

type Value<K extends EnvironmentName> = (typeof environment)[K] extends EnvironmentVariable<infer T> ? T : never

/** The parsed environment: one typed property for each variable of the table. */
export type Env = { readonly [K in EnvironmentName]: Value<K> }

export interface EnvironmentProblem {
  name: EnvironmentName
  found: string
  expected: string
}

/** Thrown when a variable has a wrong value; the message names each one, what was found and what is expected. */
export class EnvironmentError extends Error {
  constructor(readonly problems: EnvironmentProblem[]) {
    super(problems.map(p => `${p.name}: found ${p.found}, expected ${p.expected}`).join('\n'))
    this.name = 'EnvironmentError'
  }
}

function describe(definition: EnvironmentVariable<unknown>, text: string | undefined): string {
  if (text === undefined) return 'nothing'
  return definition.secret ? 'a value of another form' : JSON.stringify(text)
}

/** Parses a set of variables by the table; an empty text counts as unset. Throws EnvironmentError. */
export function parseEnvironment(source: Record<string, string | undefined>): Env {
  const problems: EnvironmentProblem[] = []
  const values: Record<string, unknown> = {}
  for (const [key, definition] of Object.entries(environment)) {
    const text = source[key] === '' ? undefined : source[key]
    const parsed = definition.schema.safeParse(text ?? definition.fallback)
    if (parsed.success) values[key] = parsed.data
    else {
      const name = key as EnvironmentName
      problems.push({ name, found: describe(definition, text), expected: definition.expected })
    }
  }
  if (problems.length > 0) throw new EnvironmentError(problems)
  return values as Env
}

let parsed: Env | undefined

/** The environment of this process, parsed once. Throws EnvironmentError when a value is wrong. */
export function env(): Env {
  parsed ??= parseEnvironment(process.env)
  return parsed
}

/** The environment for a child process: this one's, with some variables set. Undefined values are left out. */
export function childEnvironment(changes: Partial<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...changes }
}
