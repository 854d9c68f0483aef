import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { starterCompetenceUri } from '~/areas/taxonomy/concept'
import { sampleCompetences } from './item-competences'
import { overlayOf, type Overlay } from './overlay'
import { portfolioLevels } from './portfolios.store.server'
import type { Figure } from './survey-figures'
import type { SurveyItem } from './survey-template'

/** Competences behind an item: the network's own choice, else those of the sample. */
export function competencesOf(item: Pick<SurveyItem, 'key' | 'competenceUri'>): string[] {
  if (item.competenceUri) return [item.competenceUri]
  return (sampleCompetences[item.key] ?? []).map(starterCompetenceUri)
}

/** The figures of a sector beside what all portfolios of the network showed on a day (`yyyy-mm-dd`). */
export async function overlayFor(
  ctx: Ctx<MemberActor>,
  day: string,
  items: readonly SurveyItem[],
  figures: readonly Figure[],
): Promise<Overlay> {
  const asked = items.flatMap(item => {
    const uris = competencesOf(item)
    return uris.length > 0 ? [[item.key, uris] as const] : []
  })
  if (asked.length === 0 || figures.length === 0) return { rows: [], without: figures.map(one => one.item) }
  return overlayOf(figures, await portfolioLevels(ctx.db, Object.fromEntries(asked), day))
}
