import { z } from 'zod'
import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { requireClient } from '~/access/require-client.server'
import { ok, type Result } from '~/platform/result'
import { LanguageInput, wishKinds } from './portfolio'
import { listLanguages, listWishes, replaceLanguages, replaceWishes } from './portfolio.store.server'

/** Lines as they come from the form: an emptied line is taken away; without scripts the typed words stand for the choice. */
const WishLine = z.object({
  kind: z.enum(wishKinds).optional(),
  code: z.string().trim().max(300).optional(),
  codeWords: z.string().trim().max(300).optional(),
  weight: z.number().int().min(1).max(5).default(3),
})
const LanguageLine = LanguageInput.extend({
  language: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^([a-z]{2,3})?$/, 'language-code')
    .optional(),
})

export const WishesInput = z.object({
  wishes: z
    .array(WishLine)
    .max(60)
    .default([])
    .transform(lines =>
      lines.flatMap(({ kind, code, codeWords, weight }) =>
        kind && (code || codeWords) ? [{ kind, code: (code || codeWords)!, weight }] : [],
      ),
    ),
  languages: z
    .array(LanguageLine)
    .max(20)
    .default([])
    .transform(lines => lines.flatMap(({ language, ...levels }) => (language ? [{ language, ...levels }] : []))),
})
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
