import { z } from 'zod'
import { reasonSchema } from '~/areas/placements/reasons'
import { letterSides } from './letter'

const lines = (text: string) =>
  text
    .split('\n')
    .map(line => line.replace(/^[-•*]\s*/, '').trim())
    .filter(line => line !== '')

/** Expectations as they are typed: one on each line. */
const Lines = z
  .string()
  .max(8_000)
  .transform(lines)
  .pipe(z.array(z.string().max(500, 'line-too-long')).min(1).max(20, 'too-many-lines'))

const SignerLine = z
  .object({
    side: z.enum(letterSides),
    organisationId: z.uuid().optional(),
    name: z.string().max(200).optional(),
    function: z.string().max(200).optional(),
    email: z.email().max(254).optional(),
    locale: z.enum(['nl', 'en']).default('nl'),
  })
  .superRefine((line, ctx) => {
    if (!line.name && !line.email && !line.function) return
    for (const name of ['name', 'function', 'email'] as const)
      if (!line[name]) ctx.addIssue({ code: 'custom', path: [name], message: 'required' })
    if (line.side === 'network' && !line.organisationId)
      ctx.addIssue({ code: 'custom', path: ['organisationId'], message: 'required' })
  })

/** The form of a letter; a line of signatories that is empty is left out. */
export const LetterInput = z
  .object({
    siteId: z.uuid().optional(),
    ownerId: z.uuid(),
    startsOn: z.iso.date('not-a-date'),
    endsOn: z.iso.date('not-a-date'),
    reviewOn: z.iso.date('not-a-date'),
    we: Lines,
    they: Lines,
    activities: z.array(z.string().max(40)).max(100).default([]),
    signers: z.array(SignerLine).max(6).default([]),
    /** The version of the row that was seen; 0 for a new letter. */
    editVersion: z.number().int().min(0),
  })
  .superRefine((input, ctx) => {
    if (input.endsOn < input.startsOn)
      ctx.addIssue({ code: 'custom', path: ['endsOn'], message: 'before-start', input: input.endsOn })
    if (input.reviewOn < input.startsOn || input.reviewOn > input.endsOn)
      ctx.addIssue({ code: 'custom', path: ['reviewOn'], message: 'review-outside-period', input: input.reviewOn })
    for (const side of letterSides) {
      if (signersOf(input).some(one => one.side === side)) continue
      const at = input.signers.findIndex(one => one.side === side)
      ctx.addIssue({ code: 'custom', path: ['signers', Math.max(0, at), 'name'], message: `no-${side}-signer` })
    }
  })
export type LetterInput = z.infer<typeof LetterInput>

interface SignerFields {
  side: (typeof letterSides)[number]
  organisationId: string | null
  name: string
  function: string
  email: string
  locale: 'nl' | 'en'
}

/** Who signs by a form: the lines that were filled in. */
export function signersOf(input: { signers: readonly z.infer<typeof SignerLine>[] }): SignerFields[] {
  return input.signers.flatMap(({ side, organisationId, name, function: role, email, locale }) =>
    name && role && email
      ? [
          {
            side,
            organisationId: side === 'network' ? (organisationId ?? null) : null,
            name,
            function: role,
            email: email.toLowerCase(),
            locale,
          },
        ]
      : [],
  )
}

export const withdrawReasons = ['mistake', 'facts_changed', 'employer_not_ready', 'we_not_ready', 'other'] as const
export const endReasons = [
  'employer_stops',
  'we_stop',
  'expectations_not_met',
  'replaced_by_agreement',
  'other',
] as const
/** Also why a letter ended by itself: its period is over. */
export const letterEndCodes = [...endReasons, 'period_over'] as const

export const LetterWithdrawal = reasonSchema(withdrawReasons)
export const LetterEnd = reasonSchema(endReasons)

/** What was said when both looked back, and when that is done again. */
export const LetterReview = z.object({
  note: z.string().min(1).max(2_000),
  nextReviewOn: z.iso.date('not-a-date').optional(),
})
export type LetterReview = z.infer<typeof LetterReview>
