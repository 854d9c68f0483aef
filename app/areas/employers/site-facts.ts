import { z } from 'zod'

/** What helps people to come in and stay (design: domain, core model). */
export const accessFeatures = ['wheelchair', 'lift', 'toilet', 'quiet_room'] as const
export const childcareAnswers = ['yes', 'no', 'unknown'] as const

/** Occupations for which SBB recognised the site: one on a line, at most twenty. */
export const SbbOccupations = z
  .string()
  .max(2000)
  .default('')
  .transform(text => linesOf(text).join('\n'))
  .refine(text => linesOf(text).length <= 20, 'too-many')

/** The lines of a text, without empty ones and doubles. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split(/\r?\n/).flatMap(line => line.trim() || []))]
}
