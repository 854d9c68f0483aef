import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { competenceKinds, type ConceptKind } from '~/areas/taxonomy/concept'
import { conceptSearchPage } from '~/areas/taxonomy/concept-search.page.server'
import { languageOf } from '~/platform/i18n.server'
import type { Choice } from '~/ui/form/choice'

const kinds: Record<string, readonly ConceptKind[]> = {
  skill: competenceKinds,
  occupation: ['occupation'],
}

/** Competences and occupations for a field that is found by typing, as JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const lang = await languageOf(request)
  const q = search.get('q') ?? ''
  const hits = await runAs(request, 'taxonomy.search', ctx =>
    conceptSearchPage(ctx, { q, lang, kinds: kinds[search.get('kind') ?? ''], limit: 20 }),
  )
  const choices: Choice[] = hits.map(hit => ({
    value: hit.uri,
    label: hit.label,
    hint: hit.matchedText.toLowerCase() === hit.label.toLowerCase() ? undefined : hit.matchedText,
  }))
  return Response.json(choices)
}
