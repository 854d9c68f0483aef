import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { findClient, listAssignments } from '~/areas/clients/clients.store.server'
import { lastLadderStep } from '~/areas/clients/ladder'
import { networkDay } from '~/areas/engagement/network-day.server'
import { listOwnPlacements, listReads } from './my-path.store.server'

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null
const over = ['completed', 'ended_early', 'withdrawn_by_employer', 'withdrawn_by_client']

/** A trainee's own page: where am I, what is asked of me, my place, my agreement, who helps me. */
export async function myPathPage(ctx: Ctx<MemberActor>) {
  const { clientId } = ctx.actor
  const client = clientId ? await findClient(ctx.db, clientId) : null
  if (!client) throw new NotFoundError()
  const placements = (await listOwnPlacements(ctx.db, client.id)).map(({ startsOn, endsOn, agreements, ...row }) => ({
    ...row,
    startsOn: dayOf(startsOn),
    endsOn: dayOf(endsOn),
    agreements: agreements.filter(one => !['draft', 'internal_review', 'cancelled'].includes(one.state)),
  }))
  const people = await listAssignments(ctx.db, client.id)
  return {
    firstName: client.firstName,
    step: client.ladderStep,
    steps: lastLadderStep,
    today: await networkDay(ctx),
    asked: placements.filter(one => one.state === 'proposed'),
    current: placements.filter(one => one.state !== 'proposed' && !over.includes(one.state)),
    former: placements.filter(one => one.state === 'completed' || one.state === 'ended_early'),
    people: people
      .filter(one => one.endsOn === null || one.endsOn >= ctx.now)
      .map(one => ({
        name: one.membership.displayName,
        organisation: one.membership.organisation.name,
        function: one.function,
      })),
  }
}

/** Who looked at the trainee's data, and at which part of it. */
export async function myDataPage(ctx: Ctx<MemberActor>) {
  const { clientId } = ctx.actor
  if (!clientId) throw new NotFoundError()
  const reads = await listReads(ctx.db, clientId, 100)
  return {
    reads: reads.map(({ membership, at, ...read }) => ({ ...read, at: at.toISOString(), who: membership.displayName })),
  }
}
