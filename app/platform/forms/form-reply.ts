import type { Problem } from '../result'

/** What was typed, by field name. Files and secrets are never in it. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** The answer to a form with something wrong: the problems, and what was typed so that nobody types it twice. */
export interface FormReply {
  values: FormValues
  problems: Problem[]
}

const secret = /password|wachtwoord|secret|token|^(mail)?code$/i

/** Answer for an action: `return data(formReply(formData, problems), 422)`. Leaves out files and secrets. */
export function formReply(formData: FormData, problems: Problem[]): FormReply {
  const values: Record<string, string | string[]> = {}
  for (const name of new Set(formData.keys())) {
    if (secret.test(name)) continue
    const texts = formData.getAll(name).filter((value): value is string => typeof value === 'string')
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] ?? '') : texts
  }
  return { values, problems: problems.map(withoutSecret) }
}

function withoutSecret(problem: Problem): Problem {
  return secret.test(problem.path) ? { ...problem, found: undefined } : problem
}

/** `contacts[0].email` and `contacts.0.email` are the same place. */
export function pathOf(name: string): string {
  return name.replace(/\[(\w*)\]/g, '.$1').replace(/\.$/, '')
}
