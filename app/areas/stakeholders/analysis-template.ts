import { z } from 'zod'

/** Instrument name of the analysis' template rows. */
export const analysisInstrument = 'stakeholder-analysis'

export const stages = ['identification', 'planning', 'implementation', 'monitoring'] as const
export type Stage = (typeof stages)[number]

/** How a stakeholder takes part, from none to control. */
export const participationKinds = ['none', 'inform', 'consult', 'partnership', 'control'] as const
export type ParticipationKind = (typeof participationKinds)[number]

export const quadrants = ['A', 'B', 'C', 'D'] as const
export type Quadrant = (typeof quadrants)[number]

const Line = z.object({ nl: z.string().trim().min(1).max(1_000), en: z.string().trim().min(1).max(1_000) })
const Kinds = z.object({
  identification: z.enum(participationKinds),
  planning: z.enum(participationKinds),
  implementation: z.enum(participationKinds),
  monitoring: z.enum(participationKinds),
})

export const Question = z.object({ key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), ...Line.shape })
export type Question = z.infer<typeof Question>

/** The stakeholder analysis as a versioned template row, adaptable per network (design: E1). */
export const AnalysisTemplate = z
  .object({
    key: z.literal('stakeholder-analysis'),
    provenance: z.enum(['seed', 'public', 'design']),
    /** Shown wherever the template is shown: whose it is. */
    notice: Line,
    scale: z.object({ min: z.literal(1), max: z.literal(5), direction: z.literal('high-is-much') }),
    /** From this whole score on, importance, interest or influence is high. */
    highFrom: z.number().int().min(2).max(5),
    /** From this whole score on, and under `highFrom`, it is a borderline case. */
    borderlineFrom: z.number().int().min(1).max(5),
    /** What the matrix proposes, by quadrant and stage. */
    proposals: z.object({ A: Kinds, B: Kinds, C: Kinds, D: Kinds }),
    /** Up to this interest a stakeholder is not proposed as a partner but consulted. */
    partnerInterestOver: z.number().int().min(0).max(5),
    /** What the group talks about to close. */
    questions: z.array(Question).max(20),
  })
  .refine(one => one.borderlineFrom <= one.highFrom, 'borderline-over-high')
  .refine(one => new Set(one.questions.map(question => question.key)).size === one.questions.length, 'double-key')
export type AnalysisTemplate = z.infer<typeof AnalysisTemplate>
