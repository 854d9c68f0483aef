import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { sectionOf } from '~/areas/employers/sectors'
import { dayIn } from '../days'
import { isOffered } from './argument'
import { listArguments } from './arguments.store.server'

/**
 * What the library offers for an employer of a sector: valid, in use, those of the sector before those for all. The one
 * function by which forms offer the library.
 */
export async function offeredArguments(ctx: Ctx<MemberActor>, sectorCode: string | null) {
  const today = dayIn(ctx.now, ctx.actor.timeZone)
  const sector = sectionOf(sectorCode) ?? null
  return (await listArguments(ctx.db))
    .filter(one => isOffered(one, today, sector))
    .sort((a, b) => Number(a.sector === null) - Number(b.sector === null))
    .map(({ id, category, textNl, textEn, evidence }) => ({ id, category, nl: textNl, en: textEn, evidence }))
}
export type OfferedArgument = Awaited<ReturnType<typeof offeredArguments>>[number]
