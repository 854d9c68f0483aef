import { z } from 'zod'
import { tieDirections, tieKindNames, type TieParty } from './tie-kinds'

/** What somebody says of an employer or one of its people: `kind.direction`, and the other side. */
export const TieInput = z
  .object({
    way: z.string().regex(new RegExp(`^(${tieKindNames.join('|')})\\.(${tieDirections.join('|')})$`), 'choose'),
    /** One of the employer's people; left out for the employer itself. */
    contactId: z.uuid().optional(),
    employerId: z.uuid().optional(),
    organisationId: z.uuid().optional(),
    membershipId: z.uuid().optional(),
    otherContactId: z.uuid().optional(),
    startedOn: z.iso.date('not-a-date').optional(),
    endedOn: z.iso.date('not-a-date').optional(),
    note: z.string().max(1000).optional(),
  })
  .refine(tie => !tie.startedOn || !tie.endedOn || tie.startedOn <= tie.endedOn, {
    path: ['endedOn'],
    message: 'ends-before-start',
  })
export type TieInput = z.infer<typeof TieInput>

export interface Side {
  party: TieParty
  id: string
}

/** The other sides that were filled in; one is wanted. */
export function otherSides(input: TieInput): Side[] {
  const { employerId, organisationId, membershipId, otherContactId } = input
  const sides: [TieParty, string | undefined][] = [
    ['employer', employerId],
    ['organisation', organisationId],
    ['membership', membershipId],
    ['contact', otherContactId],
  ]
  return sides.flatMap(([party, id]) => (id === undefined ? [] : [{ party, id }]))
}
