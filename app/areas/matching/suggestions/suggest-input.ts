import { z } from 'zod'

/** What a form may ask suggestions for. A longer text than is read may be sent: its end is left out, and that is said. */
export const SuggestInput = z
  .object({
    title: z.string().max(300).optional(),
    text: z.string().max(40_000).optional(),
    /** Addresses of competences that are there already. */
    have: z.array(z.string().max(500)).max(100).default([]),
  })
  .refine(input => input.title !== undefined || input.text !== undefined, { path: ['text'], message: 'required' })
export type SuggestInput = z.infer<typeof SuggestInput>
