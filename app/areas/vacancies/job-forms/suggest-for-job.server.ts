import type { Ctx } from '~/access/context'
import { questionOf } from '~/areas/matching/suggestions/question'
import { suggestionsFor } from '~/areas/matching/suggestions/suggester.server'
import type { Lang } from '~/areas/taxonomy/concept'
import { toldTexts } from './job-form'
import type { JobFormPage } from './job-form.page.server'

/** Suggestions from what a saved form says about the job and its work; they come after the transaction. */
export function suggestForJob(ctx: Ctx, page: JobFormPage, lang: Lang) {
  const question = questionOf(page.form.title, [
    ...page.tasks.map(task => task.what),
    ...toldTexts(page.template, page.answers),
  ])
  return suggestionsFor(ctx.db, question, { lang, have: page.skills.map(skill => skill.conceptUri) })
}
