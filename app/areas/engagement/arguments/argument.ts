import { z } from 'zod'
import { sectionKeys } from '~/areas/employers/sectors'
import { argumentKinds } from '../contact-moment'

/** An argument of the network's library (design: E7). */
export const ArgumentInput = z.object({
  category: z.enum(argumentKinds),
  textNl: z.string().min(1).max(600),
  textEn: z.string().min(1).max(600),
  evidence: z.string().max(1_000).optional(),
  sector: z.enum(sectionKeys).optional(),
  validUntil: z.iso.date('not-a-date').optional(),
  /** The version that the editor saw; absent for a new one. */
  version: z.number().int().min(1).optional(),
})
export type ArgumentInput = z.infer<typeof ArgumentInput>

/** Past its last day; a rule that was true last year may not be now. */
export function isExpired(argument: { validUntil: string | null }, today: string): boolean {
  return argument.validUntil !== null && argument.validUntil < today
}

/** May be offered for an employer of this sector: in use, valid, and for that sector or for all. */
export function isOffered(
  argument: { validUntil: string | null; isArchived: boolean; sector: string | null },
  today: string,
  sector: string | null,
): boolean {
  if (argument.isArchived || isExpired(argument, today)) return false
  return argument.sector === null || argument.sector === sector
}
