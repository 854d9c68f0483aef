import { fail, ok, problem, type Result } from '~/platform/result'
import type { Strategy } from '../strategies'

export interface Chosen {
  strategy: Strategy
  reason: string | null
}

export interface Choosable extends Chosen {
  id: string
  name: string
  proposed: Strategy
}

export interface ChoiceMade {
  id: string
  from: Chosen
  to: Chosen
}

/**
 * What choosing a strategy changes: relations that have it already, with that reason, are left as they are. Refused as a whole when
 * it differs from what is proposed for one of them and no reason is given; a reason for what is proposed is kept as well.
 */
export function decideChoices(
  relations: readonly Choosable[],
  strategy: Strategy,
  reason: string | null,
): Result<ChoiceMade[]> {
  const differs = relations.filter(one => one.proposed !== strategy)
  if (differs.length > 0 && reason === null)
    return fail(
      problem(
        'reason',
        'choice-without-reason',
        differs
          .map(one => one.name)
          .slice(0, 3)
          .join(', '),
      ),
    )
  return ok(
    relations.flatMap(one => {
      const to = { strategy, reason }
      if (one.strategy === to.strategy && one.reason === to.reason) return []
      return [{ id: one.id, from: { strategy: one.strategy, reason: one.reason }, to }]
    }),
  )
}
