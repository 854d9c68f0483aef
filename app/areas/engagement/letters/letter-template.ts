import { z } from 'zod'

/** Instrument name of the letter's template rows. */
export const letterInstrument = 'letter-of-intent'

const Line = z.object({ nl: z.string().trim().min(1).max(2_000), en: z.string().trim().min(1).max(2_000) })

/** The text of a letter that does not vary, in both languages: a versioned template row, adaptable per network (design: E4). */
export const LetterTemplate = z.object({
  key: z.literal(letterInstrument),
  provenance: z.enum(['design', 'network']),
  /** Whose text it is; stands on every letter. */
  notice: Line,
  opening: Line,
  /** What holds for both, one paragraph each. */
  terms: z.array(Line).max(20),
  closing: Line,
})
export type LetterTemplate = z.infer<typeof LetterTemplate>

const Typed = z.object({ nl: z.string().max(2_000).optional(), en: z.string().max(2_000).optional() })

/** The form in which a network adapts the text; a paragraph without a Dutch text is left out. */
export const LetterTemplateInput = z
  .object({
    opening: z.object({ nl: z.string().max(2_000), en: z.string().max(2_000) }),
    closing: z.object({ nl: z.string().max(2_000), en: z.string().max(2_000) }),
    terms: z.array(Typed).max(20).default([]),
    /** The version that was seen. */
    version: z.number().int().min(1),
  })
  .superRefine((input, ctx) => {
    input.terms.forEach((line, index) => {
      if (line.nl && !line.en) ctx.addIssue({ code: 'custom', path: ['terms', index, 'en'], message: 'required' })
      if (line.en && !line.nl) ctx.addIssue({ code: 'custom', path: ['terms', index, 'nl'], message: 'required' })
    })
  })
export type LetterTemplateInput = z.infer<typeof LetterTemplateInput>

const ownNotice = {
  nl: 'Eigen tekst van dit netwerk, gemaakt naar een voorbeeldsjabloon bij 4.A.2; geen officiële IGMA-bijlage.',
  en: 'This network’s own text, made after a sample template with 4.A.2; not an official IGMA annex.',
}

/** The template that a form describes; it is the network's own from then on. */
export function letterTemplateOf({ opening, closing, terms }: LetterTemplateInput): LetterTemplate {
  return {
    key: letterInstrument,
    provenance: 'network',
    notice: ownNotice,
    opening,
    terms: terms.flatMap(({ nl, en }) => (nl && en ? [{ nl, en }] : [])),
    closing,
  }
}
