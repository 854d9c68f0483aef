import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { NotFoundError } from '~/access/errors'
import { townKey } from '~/areas/network/services/service'
import { findConceptsById } from '~/areas/taxonomy/concepts.store.server'
import type { Language } from '~/platform/languages'
import { listAskingPlaces } from './competence-places.store.server'
import { standingOf } from './competence-market'
import { spreadOf } from './competence-spread'
import { listHeld } from './labour-market.store.server'
import { daysOf, surveyBeside } from './market-page-parts.server'

/** One competence on the labour market: where it is asked, since when, and how many clients show it. Throws NotFoundError for none. */
export async function marketCompetencePage(ctx: Ctx<MemberActor>, conceptId: string, language: Language) {
  const [concept] = await findConceptsById(ctx.db, [conceptId], language)
  if (!concept) throw new NotFoundError()
  const { today, shownOn } = await daysOf(ctx)
  const spread = spreadOf(await listAskingPlaces(ctx.db, ctx.actor.networkId, concept.uri), today, townKey)
  const clients = (await listHeld(ctx.db, shownOn, null)).find(one => one.uri === concept.uri)?.clients ?? null
  const beside = await surveyBeside(ctx, null)
  const said = beside?.said.get(concept.uri)
  const item = said && beside?.itemOf.get(said.item)
  return {
    concept: { id: concept.id, label: concept.label },
    ...spread,
    clients,
    standing: standingOf(spread.seats, clients),
    today,
    shownOn,
    survey: beside && said && item ? { id: beside.id, name: beside.name, ...said, nl: item.nl, en: item.en } : null,
  }
}
export type MarketCompetencePage = Awaited<ReturnType<typeof marketCompetencePage>>
