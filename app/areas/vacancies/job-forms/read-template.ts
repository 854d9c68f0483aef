import { z } from 'zod'
import { problem, type Problem } from '~/platform/result'
import { newKey, readChoices } from './choice-lines'
import { jobFormParts, jobFormTemplate, type JobFormPart } from './job-form-template'
import {
  mostOwnQuestions,
  noChanges,
  ownKinds,
  ownParts,
  type OwnQuestion,
  type TemplateChanges,
  type Words,
} from './own-template'

/** The page that changes the form, as it is sent. A line of an own question without words in either language is left out. */
export const TemplateInput = z.object({
  /** The version that the editor saw. */
  version: z.number().int().min(1),
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
