import { z } from 'zod'
import { problem, type Problem } from '~/platform/result'

/** What was said about one item. */
export interface ItemAnswer {
  importance?: number
  lacking?: number
  learnable?: boolean
}
export type Answers = Readonly<Record<string, ItemAnswer>>

export const Answers = z.record(
  z.string(),
  z.object({
    importance: z.number().int().min(1).max(5).optional(),
    lacking: z.number().int().min(1).max(5).optional(),
    learnable: z.boolean().optional(),
  }),
)

const grade = z.number().int().min(1).max(5).optional()

/** The form of a survey with these items: every field may stay empty, since a half-way answer is kept too. */
export const SurveyForm = z.object({
  answers: Answers.default({}),
  topThree: z.array(z.string().max(40)).max(3, 'at-most-three').default([]),
  respondentFunction: z.string().max(120).optional(),
  freeText: z.string().max(4_000).optional(),
  mayContact: z.boolean().default(false),
})
export type SurveyForm = z.infer<typeof SurveyForm>

const fieldName = /^answers\.([a-z][a-z0-9-]{0,39})\.(importance|lacking|learnable)$/

/** Reads the items out of a form; a name or a value that is not of the form is a problem, an empty one is no answer. */
export function readAnswers(form: FormData, keys: ReadonlySet<string>): { answers: Answers; problems: Problem[] } {
  const answers: Record<string, ItemAnswer> = {}
  const problems: Problem[] = []
  for (const [name, value] of form.entries()) {
    if (!name.startsWith('answers.') || value === '') continue
    const [, key = '', part] = fieldName.exec(name) ?? []
    if (!keys.has(key) || typeof value !== 'string') {
      problems.push(problem(name, 'invalid'))
      continue
    }
    const said = (answers[key] ??= {})
    if (part === 'learnable') {
      if (value === 'yes' || value === 'no') said.learnable = value === 'yes'
      else problems.push(problem(name, 'invalid-value', value, 'yes, no'))
    } else {
      const read = grade.safeParse(Number(value))
      if (read.success) said[part === 'importance' ? 'importance' : 'lacking'] = read.data
      else problems.push(problem(name, 'invalid-value', value, '1, 2, 3, 4, 5'))
    }
  }
  return { answers, problems }
}

/** Half-way and by the employer itself: nobody of the network reads it, or writes over it half-way. */
export function isOwnHalf(response: { submittedAt: Date | null; recordedById: string | null } | null): boolean {
  return response !== null && response.submittedAt === null && response.recordedById === null
}

const parts = ['importance', 'lacking', 'learnable'] as const

/** Said about the whole item; only such answers count, so that one number of answers stands behind all its figures. */
export function isWhole(answer: ItemAnswer | undefined): answer is Required<ItemAnswer> {
  return answer !== undefined && parts.every(part => answer[part] !== undefined)
}

/** What is wrong with answers that are sent in: nothing said, or an item said by half. Items may be skipped. */
export function problemsOfSending(answers: Answers, keys: readonly string[]): Problem[] {
  const said = keys.filter(key => Object.keys(answers[key] ?? {}).length > 0)
  const first = keys[0]
  if (said.length === 0 && first) return [problem(`answers.${first}.importance`, 'answer-at-least-one')]
  return said.flatMap(key =>
    parts
      .filter(part => answers[key]?.[part] === undefined)
      .map(part => problem(`answers.${key}.${part}`, 'item-by-half')),
  )
}

/** A pause of so many minutes in filling in begins a new sitting. */
export const sittingMinutes = 30

/** Whether keeping an answer half-way begins a new sitting: the first time, after a pause, or by somebody else than before. */
export function beginsSitting(
  before: { savedAt: Date; recordedById: string | null } | null,
  recordedById: string | null,
  now: Date,
): boolean {
  if (!before || before.recordedById !== recordedById) return true
  return now.getTime() - before.savedAt.getTime() > sittingMinutes * 60_000
}
