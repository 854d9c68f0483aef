import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { ok, type Result } from '~/platform/result'
import { LanguageInput, WishInput } from './portfolio'
import { listLanguages, listWishes, replaceLanguages, replaceWishes } from './portfolio.store.server'

export const WishesInput = z.object({ wishes: z.array(WishInput).max(60), languages: z.array(LanguageInput).max(20) })
export type WishesInput = z.infer<typeof WishesInput>

/** Replaces wishes, licences and languages as one whole. */
export async function setWishes(ctx: Ctx<MemberActor>, clientId: string, input: WishesInput): Promise<Result<null>> {
  await requireClient(ctx, 'client.write-profile', clientId, 'profile')
  const before = {
    wishes: (await listWishes(ctx.db, clientId)).map(({ kind, code, weight }) => ({ kind, code, weight })),
    languages: (await listLanguages(ctx.db, clientId)).map(
      ({ id: _id, networkId: _network, clientId: _client, ...rest }) => rest,
    ),
  }
  await replaceWishes(ctx.db, ctx.actor.networkId, clientId, ctx.newId, input.wishes)
  await replaceLanguages(ctx.db, ctx.actor.networkId, clientId, ctx.newId, input.languages)
  ctx.record({
    kind: 'clients.wishes-changed',
    subject: { type: 'client', id: clientId },
    dataClass: 'profile',
    clientId,
    before,
    after: input,
  })
  return ok(null)
}
