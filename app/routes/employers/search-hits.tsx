import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { searchAll } from '~/areas/insight/search-all.page.server'
import { hitGroupNames, hitNotes } from './hit-group-names.server'

/** The hits of the command menu, as JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const words = new URL(request.url).searchParams.get('q') ?? ''
  const hits = await runAs(request, 'search.all', ctx => searchAll(ctx, words))
  const groups = await hitGroupNames(request)
  const notes = await hitNotes(request, hits)
  return Response.json(hits.map(({ to, label, group }, i) => ({ to, label, note: notes[i], group: groups[group] })))
}
