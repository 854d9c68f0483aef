import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { relationToClient, requireClient } from '~/access/require-client.server'
import { findClient, listAssignments } from './clients.store.server'
import { listClientEvents } from './client-events.store.server'
import { listColleagues } from './colleagues.store.server'
import { expectedWeeks, isStalled, weeksOnStep } from './ladder'

/** The head that every tab of a client's file shows. */
export async function clientHead(ctx: Ctx<MemberActor>, clientId: string) {
  const relation = await requireClient(ctx, 'client.read-name', clientId)
  const client = await findClient(ctx.db, clientId)
  if (!client) throw new NotFoundError()
  return {
    id: client.id,
    number: client.number,
    version: client.version,
    name: [client.firstName, client.lastName].filter(Boolean).join(' '),
    status: client.status,
    step: client.ladderStep,
    weeksOnStep: weeksOnStep(client.ladderStepSince, ctx.now),
    expectedWeeks: expectedWeeks(client.ladderStep),
    stalled: isStalled(client.ladderStep, client.ladderStepSince, ctx.now),
    may: {
      readProfile: can(ctx.actor, 'client.read-profile', relation),
      writeProfile: can(ctx.actor, 'client.write-profile', relation),
      readCore: can(ctx.actor, 'client.read-core', relation),
      readGuidance: can(ctx.actor, 'client.read-guidance', relation),
      writeGuidance: can(ctx.actor, 'client.write-guidance', relation),
      match: can(ctx.actor, 'matching.read', relation),
      publish: can(ctx.actor, 'client.publish-snapshot', relation),
      assign: can(ctx.actor, 'clients.assign', relation),
      share: can(ctx.actor, 'client.share', relation),
    },
  }
}

export type ClientHead = Awaited<ReturnType<typeof clientHead>>

/** Where are we, what happened, who works with the client. */
export async function clientStoryPage(ctx: Ctx<MemberActor>, clientId: string) {
  const head = await clientHead(ctx, clientId)
  const relation = await relationToClient(ctx, clientId, 'core')
  const assignments = await listAssignments(ctx.db, clientId)
  const events = relation.assigned || relation.own ? await listClientEvents(ctx.db, clientId, 60) : []
  return {
    head,
    people: assignments
      .filter(assignment => assignment.endsOn === null || assignment.endsOn >= ctx.now)
      .map(assignment => ({
        name: assignment.membership.displayName,
        organisation: assignment.membership.organisation.name,
        function: assignment.function,
      })),
    events,
    colleagues: head.may.assign ? await listColleagues(ctx.db, ctx.actor.organisationId, ctx.now) : [],
  }
}
