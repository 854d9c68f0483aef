import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { dayIn } from '~/areas/engagement/days'
import { proposePlacement } from '~/areas/placements/propose-placement.server'
import { fail, problem, type Result } from '~/platform/result'
import { requireShortlist } from './require-shortlist.server'

/** Proposes a place that the client wants to its employer, who is asked at once: the client's yes is the answer given here. */
export async function proposeFromShortlist(
  ctx: Ctx<MemberActor>,
  shortlistId: string,
  placeId: string,
): Promise<Result<{ placementId: string }>> {
  const shortlist = await requireShortlist(ctx, 'placements.propose', shortlistId)
  const place = shortlist.places.find(one => one.id === placeId)
  if (!place) return fail(problem('placeId', 'not-a-choice', placeId))
  if (place.answer !== 'wanted' || place.answeredAt === null) return fail(problem('', 'shortlist-not-wanted'))
  return proposePlacement(
    ctx,
    shortlist.clientId,
    { vacancyId: place.vacancyId, clientAgreedOn: dayIn(place.answeredAt, ctx.actor.timeZone) },
    place.answeredBy?.role === 'trainee' ? 'by_client' : 'told_by_staff',
  )
}
