import { z } from 'zod'
import { isSection, type Section } from '~/areas/employers/sectors'
import { isStrategy, type Strategy } from './strategies'

/** What an audit is narrowed to. */
export interface AuditFilter {
  /** Organisation of the owner of the relation. */
  organisationId: string | null
  section: Section | null
  /** 1 to 5, or 0 where it is not filled in. */
  strength: number | null
  importance: number | null
  /** The strategy that is proposed for the relation. */
  strategy: Strategy | null
}

export const auditFilterKeys = ['organisation', 'sector', 'strength', 'importance', 'strategy'] as const

const Score = z.coerce.number().int().min(0).max(5)

function score(text: string | null): number | null {
  return text === null || text.trim() === '' ? null : (Score.safeParse(text).data ?? null)
}

/** The filter of an address; what makes no sense is left out. */
export function readAuditFilter(search: URLSearchParams): AuditFilter {
  const sector = search.get('sector') ?? ''
  const strategy = search.get('strategy') ?? ''
  return {
    organisationId: z.uuid().safeParse(search.get('organisation')).data ?? null,
    section: isSection(sector) ? sector : null,
    strength: score(search.get('strength')),
    importance: score(search.get('importance')),
    strategy: isStrategy(strategy) ? strategy : null,
  }
}

/** Who is thought away: a colleague, or everybody of an organisation. */
export interface Leaving {
  membershipId: string | null
  organisationId: string | null
}

/** Who leaves by the address: `person` or `without`; null for nobody. */
export function readLeaving(search: URLSearchParams): Leaving | null {
  const membershipId = z.uuid().safeParse(search.get('person')).data ?? null
  const organisationId = z.uuid().safeParse(search.get('without')).data ?? null
  if (membershipId) return { membershipId, organisationId: null }
  return organisationId ? { membershipId: null, organisationId } : null
}
