import { z } from 'zod'
import { findingKeys, type FindingKey } from '../findings'
import { isStrategy, type Strategy } from '../strategies'

/** What the relations of a dated audit are narrowed to. */
export interface RelationFilter {
  words: string | null
  /** The strategy of the plan. */
  strategy: Strategy | null
  finding: FindingKey | null
  /** 1 to 5, or 0 where it was not filled in. */
  strength: number | null
  importance: number | null
  /** Organisation of the owner. */
  organisationId: string | null
  /** Only those whose strategy is not the proposed one. */
  isOther: boolean
}

export const relationFilterKeys = [
  'q',
  'strategy',
  'finding',
  'strength',
  'importance',
  'organisation',
  'other',
] as const

const Score = z.coerce.number().int().min(0).max(5)
const score = (text: string | null) => (text?.trim() ? (Score.safeParse(text).data ?? null) : null)

/** The filter of an address; what makes no sense is left out. */
export function readRelationFilter(search: URLSearchParams): RelationFilter {
  const strategy = search.get('strategy') ?? ''
  return {
    words: search.get('q')?.trim().slice(0, 100) || null,
    strategy: isStrategy(strategy) ? strategy : null,
    finding: findingKeys.find(key => key === search.get('finding')) ?? null,
    strength: score(search.get('strength')),
    importance: score(search.get('importance')),
    organisationId: z.uuid().safeParse(search.get('organisation')).data ?? null,
    isOther: search.get('other') === 'yes',
  }
}
