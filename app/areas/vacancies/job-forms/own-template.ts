import { z } from 'zod'
import {
  jobFormParts,
  jobFormTemplate,
  type FieldKind,
  type FormField,
  type FormTemplate,
  type JobFormPart,
} from './job-form-template'

/** Instrument name of the job form's template rows. */
export const jobFormInstrument = jobFormTemplate.instrument

/** How a network's own question can be answered. */
export const ownKinds = ['line', 'text', 'whole', 'day', 'yesNo', 'choice'] as const
export type OwnKind = (typeof ownKinds)[number]

/** Parts that take own questions: the last one, about the form itself, is the same for everybody. */
export const ownParts = jobFormParts.filter(part => part !== 'meta')

export const mostOwnQuestions = 30

const Words = z.object({ nl: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) })
export type Words = z.infer<typeof Words>

const OwnQuestion = z.object({
  /** Stays with the question through all versions. */
  key: z.string().regex(/^own-[a-z0-9-]{1,40}$/),
  part: z.enum(jobFormParts),
  kind: z.enum(ownKinds),
  words: Words,
  /** Answers to choose from, for the kind `choice`. */
  choices: z.array(z.object({ value: z.string().regex(/^[a-z0-9-]{1,40}$/), words: Words })).default([]),
})
export type OwnQuestion = z.infer<typeof OwnQuestion>

/** What a network changed of the product's form: a versioned template row. */
export const TemplateChanges = z.object({
  key: z.literal('job-form'),
  /** Version of the product's form that was changed. */
  base: z.literal(jobFormTemplate.version),
  provenance: z.literal('design'),
  hidden: z.array(z.string().max(60)),
  renamed: z.array(z.object({ key: z.string().max(60), words: Words })),
  own: z.array(OwnQuestion).max(mostOwnQuestions),
})
export type TemplateChanges = z.infer<typeof TemplateChanges>

export const noChanges: TemplateChanges = {
  key: 'job-form',
  base: jobFormTemplate.version,
  provenance: 'design',
  hidden: [],
  renamed: [],
  own: [],
}

/** The form of a version: the product's, with a network's changes. */
export function templateWith(changes: TemplateChanges, version: number): FormTemplate {
  const hidden = new Set(changes.hidden)
  const renamed = new Map(changes.renamed.map(one => [one.key, one.words]))
  const partOf = (part: JobFormPart): FormField[] => [
    ...jobFormTemplate.fields[part]
      .filter(field => !hidden.has(field.key))
      .map(field => ({ ...field, words: renamed.get(field.key) })),
    ...changes.own
      .filter(one => one.part === part)
      .map(one => ({ key: one.key, of: kindOf(one), words: one.words, choiceWords: one.choices })),
  ]
  return {
    version,
    isOwn: version > jobFormTemplate.version,
    fields: {
      job: partOf('job'),
      content: partOf('content'),
      requirements: partOf('requirements'),
      conditions: partOf('conditions'),
      culture: partOf('culture'),
      openness: partOf('openness'),
      meta: partOf('meta'),
    },
  }
}

/** The product's own form. */
export const baseTemplate: FormTemplate = templateWith(noChanges, jobFormTemplate.version)

function kindOf(question: OwnQuestion): FieldKind {
  return question.kind === 'choice'
    ? { kind: 'choice', values: question.choices.map(one => one.value) }
    : { kind: question.kind }
}
