import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { chooseConcepts } from '~/areas/taxonomy/choose-concepts.page.server'
import { languageOf } from '~/platform/i18n.server'

/** Competences and occupations for a field that is found by typing, as JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const asked = { q: search.get('q') ?? '', lang: await languageOf(request), kind: search.get('kind') }
  return Response.json(await runAs(request, 'taxonomy.search', ctx => chooseConcepts(ctx, asked)))
}
