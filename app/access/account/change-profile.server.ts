import { z } from 'zod'
import { languages } from '~/platform/languages'
import { ok, type Result } from '~/platform/result'
import { themes } from '~/platform/theme'
import type { MemberActor } from '../actor'
import type { Ctx } from '../context'

export const ProfileInput = z.object({
  name: z.string().min(1).max(200),
  language: z.enum(languages),
  theme: z.enum(themes),
  /** Kept on the device alone, as which keys are in the way depends on it. */
  singleKeys: z.enum(['on', 'off']).optional(),
})
export type ProfileInput = z.infer<typeof ProfileInput>

/** Changes the name by which others see a person, and the person's own language and colours. */
export async function changeProfile(ctx: Ctx<MemberActor>, input: ProfileInput): Promise<Result<null>> {
  const { actor, db } = ctx
  await db.account.updateMany({
    where: { id: actor.accountId },
    data: { name: input.name, locale: input.language, theme: input.theme },
  })
  if (input.name === actor.displayName) return ok(null)
  await db.$queryRaw`select ctx.rename_self(${input.name})::text`
  ctx.record({
    kind: 'access.member-renamed',
    subject: { type: 'membership', id: actor.membershipId },
    dataClass: actor.clientId ? 'client' : 'system',
    clientId: actor.clientId,
    before: { name: actor.displayName },
    after: { name: input.name },
  })
  return ok(null)
}
