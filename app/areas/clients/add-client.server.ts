import { accessDay } from '~/access/access-day'
import type { Ctx } from '~/access/context'
import type { MemberActor } from '~/access/actor'
import { NotFoundError } from '~/access/errors'
import { can } from '~/access/policy'
import { networkDay } from '~/areas/engagement/network-day.server'
import { ok, type Result } from '~/platform/result'
import type { NewClientInput } from './client'
import { nextClientNumber, saveAssignment, saveClient, saveCore } from './clients.store.server'

/** Opens a file: the client, the contact data, and the author as the first case manager or coach. */
export async function addClient(
  ctx: Ctx<MemberActor>,
  input: NewClientInput,
): Promise<Result<{ clientId: string; number: number }>> {
  const { actor } = ctx
  if (!can(actor, 'clients.add', { sameNetwork: true, sameOrganisation: true })) throw new NotFoundError()
  const clientId = ctx.newId()
  const number = await nextClientNumber(ctx.db)
  await saveClient(ctx.db, {
    id: clientId,
    networkId: actor.networkId,
    organisationId: actor.organisationId,
    number,
    firstName: input.firstName,
    lastName: input.lastName,
    status: 'intake',
    ladderStepSince: new Date(await networkDay(ctx)),
    now: ctx.now,
  })
  await saveAssignment(ctx.db, {
    id: ctx.newId(),
    networkId: actor.networkId,
    clientId,
    membershipId: actor.membershipId,
    organisationId: actor.organisationId,
    function: actor.role === 'coach' ? 'coach' : 'casemanager',
    specialGranted: actor.role !== 'coach',
    // Days of access are the database's: those of UTC.
    startsOn: accessDay(ctx.now),
    now: ctx.now,
  })
  await saveCore(
    ctx.db,
    actor.networkId,
    clientId,
    {
      ...input,
      birthDate: null,
      phone: null,
      street: null,
      houseNumber: null,
      city: null,
      hoursMin: null,
      hoursMax: null,
      maxTravelKm: null,
      dayParts: [],
      availableFrom: null,
    },
    ctx.now,
  )
  ctx.record({
    kind: 'clients.client-added',
    subject: { type: 'client', id: clientId },
    dataClass: 'client',
    clientId,
    after: { number },
  })
  return ok({ clientId, number })
}
