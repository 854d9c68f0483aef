import { z } from 'zod'

export const languages = ['nl', 'en'] as const
export type Lang = (typeof languages)[number]

export const conceptKinds = [
  'occupation',
  'isco_group',
  'skill',
  'skill_group',
  'key_competence',
  'area',
  'level',
] as const
export const ConceptKind = z.enum(conceptKinds)
export type ConceptKind = z.infer<typeof ConceptKind>

export const labelKinds = ['preferred', 'alternative', 'hidden'] as const
export type LabelKind = (typeof labelKinds)[number]

export const linkKinds = ['broader', 'essential', 'optional', 'related'] as const
export type LinkKind = (typeof linkKinds)[number]

export const natures = ['hard', 'soft'] as const
export type Nature = (typeof natures)[number]

export const collections = ['green', 'digital', 'transversal', 'language', 'digcomp', 'research'] as const
export type Collection = (typeof collections)[number]

export type ConceptStatus = 'released' | 'obsolete'

/** What a person can be said to master, and a place can ask: the kinds that a portfolio or a vacancy may name. */
export const competenceKinds = ['skill', 'key_competence'] as const satisfies readonly ConceptKind[]

/** A concept as other areas see it: its stable address, its label in the reader's language and where it comes from. */
export interface ConceptRef {
  id: string
  uri: string
  kind: ConceptKind
  framework: string
  code: string | null
  nature: Nature | null
  status: ConceptStatus
  label: string
  /** The language that `label` is in; not the reader's when there was no label in that language. */
  labelLang: Lang
}

export const starterUriPrefix = 'https://werkbrug.example/'

/** The address of a competence of the product's own starter list. */
export function starterCompetenceUri(slug: string): string {
  return `${starterUriPrefix}competence/${slug}`
}
