import type { z } from 'zod'
import { problem, type Problem } from '../result'

const codePattern = /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/

const formatCodes: Record<string, string> = {
  email: 'not-an-email',
  url: 'not-a-url',
  date: 'not-a-date',
  datetime: 'not-a-date',
}

const sizeCodes: Record<string, { small: string; large: string }> = {
  string: { small: 'too-short', large: 'too-long' },
  array: { small: 'too-few', large: 'too-many' },
  set: { small: 'too-few', large: 'too-many' },
}

/**
 * The problems of a failed zod check, as codes with words in `locales/<language>/problems.ts`.
 * A schema gives its own code as message: `z.string().regex(kvk, 'not-a-kvk-number')`.
 */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map(issue => {
    const path = issue.path.map(String).join('.')
    const found = shown(issue.input)
    if (codePattern.test(issue.message)) return problem(path, issue.message, found)
    return problem(path, codeOf(issue, found), found, expectedOf(issue))
  })
}

function codeOf(issue: z.core.$ZodIssue, found: string | undefined): string {
  switch (issue.code) {
    case 'invalid_type':
      if (isMissing(issue)) return 'required'
      if (issue.expected === 'number' || issue.expected === 'nan') return 'not-a-number'
      if (issue.expected === 'int') return 'not-a-whole-number'
      return issue.expected === 'date' ? 'not-a-date' : 'invalid'
    case 'too_small':
      if (issue.origin === 'string' && (found ?? '') === '') return 'required'
      return sizeCodes[issue.origin]?.small ?? 'too-small'
    case 'too_big':
      return sizeCodes[issue.origin]?.large ?? 'too-large'
    case 'invalid_format':
      return formatCodes[issue.format] ?? 'invalid'
    case 'invalid_value':
      return isMissing(issue) || found === '' ? 'choose' : 'invalid-value'
    case 'not_multiple_of':
      return 'not-a-whole-number'
    case 'unrecognized_keys':
      return 'unknown-key'
    default:
      return 'invalid'
  }
}

function expectedOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'too_small') return String(issue.minimum)
  if (issue.code === 'too_big') return String(issue.maximum)
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ')
  if (issue.code === 'unrecognized_keys') return issue.keys.join(', ')
  return undefined
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.input === undefined || issue.input === null || issue.message.endsWith('received undefined')
}

function shown(input: unknown): string | undefined {
  return typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean'
    ? String(input)
    : undefined
}
