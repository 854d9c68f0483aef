import { z } from 'zod'
import { contactChoices } from './choose-contact'
import { longestSubject, longestText } from './limits'

export const replyChoices = ['sender', 'both'] as const
export type ReplyChoice = (typeof replyChoices)[number]

const choice = z.enum(contactChoices)

/** A mailing as it is written; subject and text may hold slots. `version` is the one that the writer saw. */
export const MailingInput = z.object({
  first: choice,
  second: choice.optional(),
  third: choice.optional(),
  subject: z.string().min(1).max(longestSubject),
  body: z
    .string()
    .min(1)
    .max(longestText)
    .transform(text => text.replace(/\r\n?/g, '\n')),
  locale: z.enum(['nl', 'en']),
  withOthers: z.boolean().default(false),
  replyTo: z.enum(replyChoices),
  version: z.number().int().min(1),
})
export type MailingInput = z.infer<typeof MailingInput>

/** The roles in order, each once. */
export function contactOrderOf({ first, second, third }: Pick<MailingInput, 'first' | 'second' | 'third'>) {
  return [...new Set([first, second, third].filter(one => one !== undefined))]
}
