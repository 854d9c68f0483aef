import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { clientHead } from '~/areas/clients/client.page.server'
import { latestSnapshot } from '~/areas/clients/snapshots.store.server'
import type { Language } from '~/platform/languages'
import { asideOf } from '../set-aside.server'
import { pairReasons } from './pair-reasons.server'

/** Why one place fits a client or does not, with what a person can do about it. */
export async function pairPage(ctx: Ctx<MemberActor>, clientId: string, vacancyId: string, language: Language) {
  const pair = await pairReasons(ctx, clientId, vacancyId, language)
  const isOwn = ctx.actor.role === 'trainee'
  return {
    head: await clientHead(ctx, clientId),
    pair,
    /** The trainee's own page. */
    isOwn,
    hasSnapshot: !isOwn && (await latestSnapshot(ctx.db, clientId)) !== null,
    isAside: !isOwn && (await asideOf(ctx.db, clientId)).has(vacancyId),
  }
}
export type PairPage = Awaited<ReturnType<typeof pairPage>>
