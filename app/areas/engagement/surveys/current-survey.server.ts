import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { sampleSurvey } from './sample-survey'
import { findCurrentSurvey, saveSurveyTemplate, type StoredSurvey } from './survey-templates.store.server'

/** The version in use, or the product's sample that would become the first. */
export async function currentSurvey(ctx: Pick<Ctx, 'db'>) {
  const current = await findCurrentSurvey(ctx.db)
  return { version: current?.version ?? 1, template: current?.template ?? sampleSurvey }
}

/** The version in use; a network without one gets the product's sample as its first. */
export async function takeCurrentSurvey(ctx: Ctx<MemberActor>): Promise<StoredSurvey> {
  const current = await findCurrentSurvey(ctx.db)
  if (current) return current
  const first = { id: ctx.newId(), version: 1, template: sampleSurvey }
  await saveSurveyTemplate(ctx.db, { ...first, networkId: ctx.actor.networkId }, ctx.now)
  return first
}
