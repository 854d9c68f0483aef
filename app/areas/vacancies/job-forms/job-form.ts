import { z } from 'zod'
import { competenceNeeds, languageLevels, openStatuses } from '../vacancy'
import { taskFrequencies, type FieldKind, type FormTemplate, type JobFormPart } from './job-form-template'
import { baseTemplate } from './own-template'

export const jobFormStates = ['draft', 'submitted', 'checked'] as const
export type JobFormState = (typeof jobFormStates)[number]
export const jobFormActs = ['submit', 'check', 'return', 'reopen', 'renew'] as const
export type JobFormAct = (typeof jobFormActs)[number]

/** What may happen to a form, as a table: act, from, to. `renew` says that a checked form is still right. */
const moves: Readonly<Record<JobFormAct, Readonly<Partial<Record<JobFormState, JobFormState>>>>> = {
  submit: { draft: 'submitted' },
  check: { submitted: 'checked' },
  return: { submitted: 'draft' },
  reopen: { submitted: 'draft', checked: 'draft' },
  renew: { checked: 'checked' },
}

/** Acts that are for staff alone: they look at what an employer filled in. */
export const staffActs: readonly JobFormAct[] = ['check', 'return', 'renew']

/** The state after an act, undefined when the act is not possible from here. */
export function jobFormStateAfter(state: string, act: JobFormAct): JobFormState | undefined {
  return moves[act][state as JobFormState]
}

export function isJobFormAct(text: string): text is JobFormAct {
  return (jobFormActs as readonly string[]).includes(text)
}

export const jobStatuses = openStatuses

export const JobFormTask = z.object({ what: z.string().min(1).max(300), often: z.enum(taskFrequencies) })
export type JobFormTask = z.infer<typeof JobFormTask>

export const JobFormSkill = z.object({
  conceptUri: z.string().min(1).max(500),
  label: z.string().max(300).optional(),
  need: z.enum(competenceNeeds),
  level: z.number().int().min(1).max(4),
  learnable: z.boolean().default(false),
  cefr: z.enum(languageLevels).optional(),
})
export type JobFormSkill = z.infer<typeof JobFormSkill>

function schemaOf(of: FieldKind): z.ZodType {
  switch (of.kind) {
    case 'line':
      return z.string().max(300).optional()
    case 'text':
      return z.string().max(5_000).optional()
    case 'whole':
      return z.number().int().min(0).max(10_000).optional()
    case 'money':
      return z.number().min(0).max(1_000_000).optional()
    case 'day':
      return z.iso.date('not-a-date').optional()
    case 'yesNo':
      return z.enum(['yes', 'no']).optional()
    case 'choice':
      return z.enum(of.values as [string, ...string[]]).optional()
    case 'choices':
      return z.array(z.enum(of.values as [string, ...string[]])).default([])
  }
}

const version = z.number().int().min(1).optional()

/** How each part of a version is read; the first part is what makes a form a form. */
export function partInputsOf(template: FormTemplate) {
  const answersOf = (part: JobFormPart) =>
    z.object(Object.fromEntries(template.fields[part].map(one => [one.key, schemaOf(one.of)])))
  return {
    job: z.object({
      version,
      title: z.string().min(1).max(300),
      siteId: z.uuid().optional(),
      occupationUri: z.string().max(500).optional(),
      jobStatus: z.enum(jobStatuses),
      answers: answersOf('job'),
    }),
    content: z.object({
      version,
      tasks: z.array(JobFormTask).max(20).default([]),
      answers: answersOf('content'),
    }),
    requirements: z.object({
      version,
      skills: z.array(JobFormSkill).max(40).default([]),
      answers: answersOf('requirements'),
    }),
    conditions: z
      .object({ version, answers: answersOf('conditions') })
      .refine(input => inOrder(input.answers.hoursMin, input.answers.hoursMax), {
        path: ['answers', 'hoursMax'],
        message: 'hours-wrong-way',
      })
      .refine(input => inOrder(input.answers.payMin, input.answers.payMax), {
        path: ['answers', 'payMax'],
        message: 'pay-wrong-way',
      }),
    culture: z.object({ version, answers: answersOf('culture') }),
    openness: z.object({ version, answers: answersOf('openness') }),
    meta: z
      .object({
        version,
        informant: z.string().max(200).optional(),
        interviewer: z.string().max(200).optional(),
        heldOn: z.iso.date('not-a-date').optional(),
        validUntil: z.iso.date('not-a-date').optional(),
      })
      .refine(input => !input.heldOn || !input.validUntil || input.validUntil > input.heldOn, {
        path: ['validUntil'],
        message: 'before-start',
      }),
  } as const satisfies Record<JobFormPart, z.ZodType>
}

/** The first part of the product's own form. */
export const JobPartInput = partInputsOf(baseTemplate).job

/** One part as it was filled in. */
export type PartInput = Partial<z.infer<typeof JobPartInput>> & {
  tasks?: JobFormTask[]
  skills?: JobFormSkill[]
  informant?: string
  interviewer?: string
  heldOn?: string
  validUntil?: string
}

/** Answers as they are kept: by field of the template, and the tasks. What does not fit is left out of the page. */
export const StoredAnswers = z.record(z.string(), z.unknown())
export type Answers = Readonly<Record<string, unknown>>

export function tasksOf(answers: Answers): JobFormTask[] {
  const read = z.array(JobFormTask).safeParse(answers.tasks)
  return read.success ? read.data : []
}

/** What was told in free words about the job, the work and what it asks. */
export function toldTexts(template: FormTemplate, answers: Answers): string[] {
  return (['job', 'content', 'requirements'] as const)
    .flatMap(part => template.fields[part])
    .filter(({ of }) => of.kind === 'text' || of.kind === 'line')
    .flatMap(({ key }) => {
      const answer = answers[key]
      return typeof answer === 'string' ? [answer] : []
    })
}

function inOrder(from: unknown, until: unknown): boolean {
  return typeof from !== 'number' || typeof until !== 'number' || until >= from
}

/** A day so many months later; the last day of the month when the month is shorter. `yyyy-mm-dd`. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** How long a form holds when nobody says so (design: E5). */
export const monthsValid = 6

/** What is still needed before a form can be sent in, by path. */
export function missingToSubmit(form: {
  answers: Answers
  informant: string | null
  heldOn: Date | null
  skills: readonly unknown[]
}): ('tasks' | 'skills' | 'informant' | 'heldOn')[] {
  return [
    tasksOf(form.answers).length === 0 ? ('tasks' as const) : null,
    form.skills.length === 0 ? ('skills' as const) : null,
    form.informant ? null : ('informant' as const),
    form.heldOn ? null : ('heldOn' as const),
  ].filter(one => one !== null)
}

/** Whether what was told may be out of date on a day. A draft is never stale: it is not finished. */
export function isStale(form: { state: string; validUntil: Date | null }, today: string): boolean {
  return form.state !== 'draft' && form.validUntil !== null && form.validUntil.toISOString().slice(0, 10) < today
}

/** Key of the task that asks after a stale form: one for each day that it was valid until. */
export function staleTaskKey(formId: string, validUntil: string): string {
  return `job-form:${formId}:${validUntil}`
}
