import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { fail, ok, problem, type Result } from '~/platform/result'
import type { GuidanceInput, SpecialInput } from './client'
import { addGuidance, addSpecial } from './guidance.store.server'

/** Writes a goal, a note or progress into the guidance part of the file. */
export async function writeGuidance(
  ctx: Ctx<MemberActor>,
  clientId: string,
  input: GuidanceInput,
): Promise<Result<null>> {
  await requireClient(ctx, 'client.write-guidance', clientId, 'guidance')
  const id = ctx.newId()
  await addGuidance(
    ctx.db,
    { id, networkId: ctx.actor.networkId, clientId, authorId: ctx.actor.membershipId, now: ctx.now },
    input,
  )
  ctx.record({
    kind: 'clients.guidance-written',
    subject: { type: 'guidance-note', id },
    dataClass: 'guidance',
    clientId,
    after: { kind: input.kind },
  })
  return ok(null)
}

/** Writes special data: for one purpose, and never for longer than a year. */
export async function writeSpecial(
  ctx: Ctx<MemberActor>,
  clientId: string,
  input: SpecialInput,
): Promise<Result<null>> {
  await requireClient(ctx, 'client.write-special', clientId, 'special')
  const until = new Date(input.expiresOn)
  const latest = new Date(ctx.now)
  latest.setUTCFullYear(latest.getUTCFullYear() + 1)
  if (until <= ctx.now || until > latest) return fail(problem('expiresOn', 'within-a-year', input.expiresOn))
  const id = ctx.newId()
  await addSpecial(
    ctx.db,
    { id, networkId: ctx.actor.networkId, clientId, authorId: ctx.actor.membershipId, now: ctx.now },
    input,
  )
  ctx.record({
    kind: 'clients.special-written',
    subject: { type: 'special-note', id },
    dataClass: 'special',
    clientId,
    after: { kind: input.kind },
  })
  return ok(null)
}
