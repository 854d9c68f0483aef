import { z } from 'zod'

/** Instrument name of the survey's template rows. */
export const surveyInstrument = 'employer-survey'

/** European key competences for lifelong learning, 2018; the codes of the framework `eu-key-2018`. */
export const keyCompetenceCodes = [
  'literacy',
  'multilingual',
  'stem',
  'digital',
  'personal',
  'citizenship',
  'entrepreneurship',
  'culture',
] as const

/** Groups of ESCO's transversal skills and competences. */
export const transversalGroups = ['core', 'thinking', 'self_management', 'social', 'physical', 'life'] as const

export const mostItems = 40

const Text = z.string().trim().min(1).max(120)
const Line = z.object({ nl: z.string().min(1).max(1_000), en: z.string().min(1).max(1_000) })

/** A scale says which end is much: elsewhere in the field 1 may be the high end. */
const Scale = z.object({
  min: z.literal(1),
  max: z.literal(5),
  direction: z.enum(['high-is-much', 'low-is-much']),
})

export const SurveyItem = z.object({
  /** Stays with the item through all versions, so that years can be compared. */
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  nl: Text,
  en: Text,
  keyCompetence: z.enum(keyCompetenceCodes),
  transversal: z.enum(transversalGroups),
  /** The competence that portfolios are compared by; absent: what the sample says of the item. */
  competenceUri: z.string().max(500).optional(),
})
export type SurveyItem = z.infer<typeof SurveyItem>

/** The employer survey as a versioned template row, adaptable per network (design: E6). */
export const SurveyTemplate = z
  .object({
    key: z.literal('employer-survey'),
    provenance: z.enum(['seed', 'public', 'design']),
    /** Shown wherever the template is shown: whose it is. */
    notice: Line,
    intro: Line,
    scales: z.object({ importance: Scale, lacking: Scale }),
    items: z.array(SurveyItem).min(3).max(mostItems),
  })
  .refine(one => new Set(one.items.map(item => item.key)).size === one.items.length, 'double-key')
export type SurveyTemplate = z.infer<typeof SurveyTemplate>

/** One line of the form that adapts the items. */
export const ItemLine = z.object({
  key: z.string().max(40).optional(),
  nl: Text.optional(),
  en: Text.optional(),
  keyCompetence: z.enum(keyCompetenceCodes).optional(),
  transversal: z.enum(transversalGroups).optional(),
  competenceUri: z.string().max(500).optional(),
})
export const ItemsInput = z.object({
  /** The version that the editor saw. */
  version: z.number().int().min(1),
  items: z.array(ItemLine).max(mostItems + 5),
})
export type ItemsInput = z.infer<typeof ItemsInput>

/** A key for a new item, from its English words; made different from those that are there. */
export function newItemKey(english: string, taken: ReadonlySet<string>): string {
  const words = english
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 30)
  const stem = words || 'item'
  for (let n = 1; ; n++) {
    const key = n === 1 ? stem : `${stem}-${n}`
    if (!taken.has(key)) return key
  }
}
