import { z } from 'zod'
import {
  participationKinds,
  quadrants,
  stages,
  type AnalysisTemplate,
  type Quadrant,
  type Stage,
} from './analysis-template'

/** Name of a field of the form: what is proposed in a quadrant and stage. */
export function proposalField(quadrant: Quadrant, stage: Stage): `${Quadrant}_${Stage}` {
  return `${quadrant}_${stage}`
}

const Kind = z.enum(participationKinds)
const proposals = Object.fromEntries(
  quadrants.flatMap(quadrant => stages.map(stage => [proposalField(quadrant, stage), Kind])),
) as Record<`${Quadrant}_${Stage}`, typeof Kind>

const Line = z.object({
  key: z.string().max(40).optional(),
  nl: z.string().max(1_000).optional(),
  en: z.string().max(1_000).optional(),
})

/** The form in which a network adapts its analysis; a question without a Dutch text is left out. */
export const TemplateInput = z
  .object({
    highFrom: z.number().int().min(2).max(5),
    borderlineFrom: z.number().int().min(1).max(5),
    partnerInterestOver: z.number().int().min(0).max(5),
    ...proposals,
    questions: z.array(Line).max(20).default([]),
    /** The version that was seen. */
    version: z.number().int().min(1),
  })
  .superRefine((input, context) => {
    if (input.borderlineFrom > input.highFrom)
      context.addIssue({ code: 'custom', path: ['borderlineFrom'], message: 'borderline-over-high' })
    input.questions.forEach((line, index) => {
      if (line.nl && !line.en)
        context.addIssue({ code: 'custom', path: ['questions', index, 'en'], message: 'required' })
    })
  })
export type TemplateInput = z.infer<typeof TemplateInput>

/** The template that a form describes. Questions keep their key, so that answers stay with them. */
export function templateOf(input: TemplateInput, current: AnalysisTemplate): AnalysisTemplate {
  const known = new Set(current.questions.map(question => question.key))
  const taken = new Set<string>()
  const questions = input.questions.flatMap(({ key, nl, en }) => {
    if (!nl || !en) return []
    const kept = key && known.has(key) && !taken.has(key) ? key : freeKey(known, taken)
    taken.add(kept)
    return [{ key: kept, nl, en }]
  })
  const kindsOf = (quadrant: Quadrant) =>
    Object.fromEntries(
      stages.map(stage => [stage, input[proposalField(quadrant, stage)]]),
    ) as AnalysisTemplate['proposals'][Quadrant]
  return {
    ...current,
    highFrom: input.highFrom,
    borderlineFrom: input.borderlineFrom,
    partnerInterestOver: input.partnerInterestOver,
    proposals: { A: kindsOf('A'), B: kindsOf('B'), C: kindsOf('C'), D: kindsOf('D') },
    questions,
  }
}

function freeKey(known: ReadonlySet<string>, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++)
    if (!known.has(`own-${number}`) && !taken.has(`own-${number}`)) return `own-${number}`
}
