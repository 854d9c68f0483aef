import { z } from 'zod'

/** A pitch takes 70 seconds (4.A.2.1); our rule is that 170 words fit in them when spoken calmly (design: E7). */
export const pitchSeconds = 70
export const mostPitchWords = 170
export const mostPitchArguments = 4

/** Words as one speaks them: runs of signs between spaces that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
}

/** How long so many words take, in whole seconds. */
export function secondsFor(words: number): number {
  return Math.round((words * pitchSeconds) / mostPitchWords)
}

export const PitchInput = z.object({
  siteId: z.uuid().optional(),
  argumentIds: z.array(z.uuid()).max(mostPitchArguments, 'at-most-four').default([]),
  opening: z.string().min(1).max(300),
  script: z
    .string()
    .min(1)
    .max(4_000)
    .refine(text => countWords(text) <= mostPitchWords, 'too-many-words'),
  /** The version that the editor saw; absent for the first. */
  version: z.number().int().min(1).optional(),
})
export type PitchInput = z.infer<typeof PitchInput>

export const ReflectionInput = z.object({ reflection: z.string().max(2_000).optional() })

/**
 * A script to begin with: the arguments that fit, as many whole ones as stay within the words, between a first and a last
 * sentence.
 */
export function proposeScript(first: string, argumentTexts: readonly string[], last: string): string {
  const kept: string[] = []
  for (const text of argumentTexts.slice(0, mostPitchArguments)) {
    const sentence = /[.?!]$/.test(text) ? text : `${text}.`
    if (countWords([first, ...kept, sentence, last].join(' ')) <= mostPitchWords) kept.push(sentence)
  }
  return [first, ...kept, last].join('\n\n')
}
