import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import type { Permission } from '~/access/permissions'
import { can } from '~/access/policy'
import { dayIn } from '../days'
import { phaseOf, type RoundPhase } from './survey-round'
import { findRound, type SurveyRoundRow } from './survey-rounds.store.server'

/** The round with where it stands today, when the actor may do this. Throws NotFoundError otherwise. */
export async function requireRound(
  ctx: Ctx<MemberActor>,
  permission: Permission,
  roundId: string,
): Promise<SurveyRoundRow & { phase: RoundPhase }> {
  const round = await findRound(ctx.db, roundId)
  if (!round || !can(ctx.actor, permission, { sameNetwork: true })) throw new NotFoundError()
  return { ...round, phase: phaseOf(round, dayIn(ctx.now, ctx.actor.timeZone)) }
}
