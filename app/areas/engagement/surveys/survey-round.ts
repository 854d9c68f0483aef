import { z } from 'zod'
import { sectionKeys } from '~/areas/employers/sectors'
import { addDays, dayIn } from '../days'

export const RoundInput = z
  .object({
    name: z.string().min(1).max(120),
    year: z.number().int().min(2000).max(2100),
    opensOn: z.iso.date('not-a-date'),
    closesOn: z.iso.date('not-a-date'),
    sectors: z.array(z.enum(sectionKeys)).min(1, 'choose'),
  })
  .refine(one => one.closesOn >= one.opensOn, { path: ['closesOn'], message: 'before-start' })
export type RoundInput = z.infer<typeof RoundInput>

export type RoundPhase = 'planned' | 'open' | 'closed'

/** Where a round stands on a day; it is open on its last day still. */
export function phaseOf(
  round: { opensOn: string; closesOn: string; closedAt: Date | null },
  today: string,
): RoundPhase {
  if (round.closedAt !== null || today > round.closesOn) return 'closed'
  return today < round.opensOn ? 'planned' : 'open'
}

/**
 * The last day that was over before results were shown: what else they tell stands still from then on. Of a round that was closed by
 * hand it is the day before.
 */
export function lastWholeDay(round: { closesOn: string; closedAt: Date | null }, timeZone: string): string {
  const before = round.closedAt && addDays(dayIn(round.closedAt, timeZone), -1)
  return before && before < round.closesOn ? before : round.closesOn
}

/** Employers that one press of the button asks at most; the next press goes on where it ended. */
export const invitedAtOnce = 300
