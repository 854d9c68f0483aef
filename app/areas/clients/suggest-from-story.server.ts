import type { MemberActor } from '~/access/actor'
import type { Ctx } from '~/access/context'
import { questionOf } from '~/areas/matching/suggestions/question'
import { suggestionsFor } from '~/areas/matching/suggestions/suggester.server'
import { competenceKinds, type Lang } from '~/areas/taxonomy/concept'
import { findConceptsByUri } from '~/areas/taxonomy/concepts.store.server'
import { portfolioPage } from './portfolio.page.server'

/**
 * The portfolio, with suggestions from the story that the address asks for (`suggest`) and the competence that was chosen
 * out of them (`claim`). The suggestions come by `later`, for after the transaction.
 */
export async function portfolioWithSuggestions(
  ctx: Ctx<MemberActor>,
  clientId: string,
  lang: Lang,
  search: URLSearchParams,
) {
  const page = await portfolioPage(ctx, clientId, lang)
  const { writeProfile } = page.head.may
  const story = writeProfile ? page.experiences.find(one => one.id === search.get('suggest')) : undefined
  const question = story
    ? questionOf(story.title, [story.tasks, story.situation, story.task, story.action, story.result, story.reflection])
    : null
  const later = await suggestionsFor(ctx.db, question, { lang, have: page.claims.map(claim => claim.uri) })
  const chosen = writeProfile ? await chosenCompetence(ctx, search.get('claim'), lang) : null
  return { page, about: story?.id ?? null, chosen, later }
}

/** What the portfolio shows once the suggestions are there. */
export async function withSuggestions({
  page,
  about,
  chosen,
  later,
}: Awaited<ReturnType<typeof portfolioWithSuggestions>>) {
  const offered = about === null ? null : { experienceId: about, suggestions: await later() }
  return { ...page, offered, chosen: chosen && { ...chosen, experienceId: about } }
}

async function chosenCompetence(ctx: Ctx<MemberActor>, uri: string | null, lang: Lang) {
  if (uri === null || uri.length > 300) return null
  const [concept] = await findConceptsByUri(ctx.db, [uri], lang)
  if (!concept || !(competenceKinds as readonly string[]).includes(concept.kind)) return null
  return { uri: concept.uri, label: concept.label }
}
