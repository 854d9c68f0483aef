import type { Gain } from './gains'

export interface LearnReason {
  key: 'opens' | 'nearer' | 'teaches' | 'none'
  count: number
}

/** Why a competence stands where it stands: what it opens, brings nearer and where it is taught; `none` when no place asks it. */
export function reasonsOf(gain: Pick<Gain, 'opens' | 'nearer' | 'teaches'>): LearnReason[] {
  const reasons = (['opens', 'nearer', 'teaches'] as const)
    .map(key => ({ key, count: gain[key] }))
    .filter(({ count }) => count > 0)
  return reasons.length > 0 ? reasons : [{ key: 'none', count: 0 }]
}
