import type { Ctx } from '~/access/context'
import { questionOf } from '~/areas/matching/suggestions/question'
import { suggestionsFor } from '~/areas/matching/suggestions/suggester.server'
import { conceptsInLines } from '~/areas/matching/suggestions/taken'
import type { Lang } from '~/areas/taxonomy/concept'

/** Suggestions from the title and the description that stand in the form of a place; they come after the transaction. */
export function suggestForPlace(ctx: Ctx, form: FormData, lang: Lang) {
  const textOf = (name: string) => String(form.get(name) ?? '')
  return suggestionsFor(ctx.db, questionOf(textOf('title').slice(0, 300), [textOf('description')]), {
    lang,
    have: conceptsInLines(form),
  })
}
