import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { requireClient } from '~/access/require-client.server'
import { ok, type Result } from '~/platform/result'
import type { ExperienceInput } from './portfolio'
import { addExperience, changeExperience, findExperience } from './portfolio.store.server'

/** Adds an experience to the portfolio, or changes one (`experienceId`). A changed story must be approved by the client again. */
export async function tellExperience(
  ctx: Ctx<MemberActor>,
  clientId: string,
  input: ExperienceInput,
  experienceId?: string,
): Promise<Result<{ experienceId: string }>> {
  await requireClient(ctx, 'client.write-profile', clientId, 'profile')
  if (experienceId === undefined) {
    const id = ctx.newId()
    await addExperience(ctx.db, { id, networkId: ctx.actor.networkId, clientId, now: ctx.now }, input)
    ctx.record({
      kind: 'clients.experience-added',
      subject: { type: 'experience', id },
      dataClass: 'profile',
      clientId,
      after: input,
    })
    return ok({ experienceId: id })
  }
  const before = await findExperience(ctx.db, clientId, experienceId)
  if (!before) throw new NotFoundError()
  await changeExperience(ctx.db, clientId, experienceId, input, ctx.now)
  ctx.record({
    kind: 'clients.experience-changed',
    subject: { type: 'experience', id: experienceId },
    dataClass: 'profile',
    clientId,
    before,
    after: input,
  })
  return ok({ experienceId })
}
