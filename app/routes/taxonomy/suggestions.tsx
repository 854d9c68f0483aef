import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { SuggestInput } from '~/areas/matching/suggestions/suggest-input'
import { questionOf } from '~/areas/matching/suggestions/question'
import { suggestionsFor } from '~/areas/matching/suggestions/suggester.server'
import { parseForm } from '~/platform/forms/parse-form'
import { readForm } from '~/platform/forms/read-form.server'
import { languageOf } from '~/platform/i18n.server'

export function loader() {
  return redirect('/frameworks')
}

/**
 * Competences that a title and a text bring to mind, as JSON. It is asked by a form that is sent, not by an address: what
 * somebody wrote about a person must not stand in the log of addresses.
 */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const asked = parseForm(form, SuggestInput)
  const lang = await languageOf(request)
  const later = await runAs(request, 'taxonomy.search', async ctx => {
    if (!asked.ok) return null
    const { title, text, have } = asked.value
    return suggestionsFor(ctx.db, questionOf(title ?? null, [text]), { lang, have })
  })
  if (!asked.ok) return Response.json({ problems: asked.problems }, { status: 422 })
  return Response.json({ suggestions: (await later?.()) ?? null })
}
