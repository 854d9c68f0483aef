import { z } from 'zod'
import { problem, type Problem } from '~/platform/result'
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

/** The page that changes the form, as it is sent. A line of an own question without words in either language is left out. */
export const TemplateInput = z.object({
  fields: z
    .array(
      z.object({
        key: z.string().max(60),
        shown: z.boolean().default(false),
        nl: z.string().max(200).optional(),
        en: z.string().max(200).optional(),
      }),
    )
    .max(100),
  own: z
    .array(
      z.object({
        key: z.string().max(60).optional(),
        part: z.enum(ownParts as [JobFormPart, ...JobFormPart[]]).optional(),
        kind: z.enum(ownKinds).optional(),
        nl: z.string().max(200).optional(),
        en: z.string().max(200).optional(),
        choices: z.string().max(4_000).optional(),
      }),
    )
    .max(mostOwnQuestions + 3)
    .default([]),
})
export type TemplateInput = z.infer<typeof TemplateInput>

/**
 * What a sent page changes of the product's form, or what is wrong with it by field. `baseWords` are the product's words of a
 * field; a name that equals them, or is empty, is no renaming. `known` are the keys of questions that were there.
 */
export function readChanges(
  input: TemplateInput,
  baseWords: (key: string) => Words,
  known: ReadonlySet<string>,
): { changes: TemplateChanges; problems: Problem[] } {
  const problems: Problem[] = []
  const keys = new Set(jobFormParts.flatMap(part => jobFormTemplate.fields[part].map(field => field.key)))
  const fields = input.fields.filter(one => keys.has(one.key))
  const renamed = fields.flatMap(one => {
    const base = baseWords(one.key)
    const words = { nl: one.nl ?? base.nl, en: one.en ?? base.en }
    return words.nl === base.nl && words.en === base.en ? [] : [{ key: one.key, words }]
  })
  const taken = new Set(known)
  const own: OwnQuestion[] = []
  input.own.forEach((line, index) => {
    if (!line.nl && !line.en) return
    const at = (field: string) => `own.${index}.${field}`
    if (!line.nl) problems.push(problem(at('nl'), 'required'))
    if (!line.en) problems.push(problem(at('en'), 'required'))
    if (!line.part) problems.push(problem(at('part'), 'choose'))
    if (!line.kind) problems.push(problem(at('kind'), 'choose'))
    const choices = line.kind === 'choice' ? readChoices(line.choices ?? '') : { choices: [], wrong: null }
    if (choices.wrong !== null) problems.push(problem(at('choices'), 'choices-unreadable', choices.wrong))
    else if (line.kind === 'choice' && choices.choices.length < 2)
      problems.push(problem(at('choices'), 'too-few', String(choices.choices.length), '2'))
    if (!line.nl || !line.en || !line.part || !line.kind) return
    const key = line.key && known.has(line.key) ? line.key : `own-${newKey(line.en, taken)}`
    taken.add(key)
    own.push({ key, part: line.part, kind: line.kind, words: { nl: line.nl, en: line.en }, choices: choices.choices })
  })
  if (own.length > mostOwnQuestions)
    problems.push(problem(`own.${mostOwnQuestions}.nl`, 'too-many', String(own.length), String(mostOwnQuestions)))
  const hidden = fields.filter(one => !one.shown).map(one => one.key)
  return { changes: { ...noChanges, hidden, renamed, own }, problems }
}

/** Lines like `vast = permanent`: the Dutch and the English word of a choice. `wrong` is the first line that is not. */
function readChoices(text: string): { choices: OwnQuestion['choices']; wrong: string | null } {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)
  const taken = new Set<string>()
  const choices: OwnQuestion['choices'] = []
  for (const line of lines) {
    const [nl = '', en = '', ...rest] = line.split('=').map(part => part.trim())
    if (!nl || !en || rest.length > 0 || nl.length > 200 || en.length > 200)
      return { choices: [], wrong: line.slice(0, 100) }
    const value = newKey(en, taken)
    taken.add(value)
    choices.push({ value, words: { nl, en } })
  }
  return { choices, wrong: null }
}

/** Choices as lines again, for changing them. */
export function choiceLines(question: Pick<OwnQuestion, 'choices'>): string {
  return question.choices.map(one => `${one.words.nl} = ${one.words.en}`).join('\n')
}

function newKey(english: string, taken: ReadonlySet<string>): string {
  const stem =
    english
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 30)
      .replace(/-+$/, '') || 'question'
  for (let n = 1; ; n++) {
    const key = n === 1 ? stem : `${stem}-${n}`
    if (!taken.has(key) && !taken.has(`own-${key}`)) return key
  }
}
