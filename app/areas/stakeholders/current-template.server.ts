import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { sampleAnalysis } from './sample-analysis'
import { findCurrentTemplate, saveTemplate, type StoredTemplate } from './templates.store.server'

/** The version in use; a network without one gets the product's sample as its first. */
export async function takeCurrentTemplate(ctx: Ctx<MemberActor>): Promise<StoredTemplate> {
  const current = await findCurrentTemplate(ctx.db)
  if (current) return current
  const first = { id: ctx.newId(), version: 1, template: sampleAnalysis }
  await saveTemplate(ctx.db, { ...first, networkId: ctx.actor.networkId }, ctx.now)
  return first
}
