import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { searchAll } from '~/areas/employers/search.page.server'
import { hitGroupNames } from './hit-group-names.server'

/** The hits of the command menu, as JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const words = new URL(request.url).searchParams.get('q') ?? ''
  const hits = await runAs(request, 'search.all', ctx => searchAll(ctx, words))
  const groups = await hitGroupNames(request)
  return Response.json(hits.map(hit => ({ ...hit, group: groups[hit.group] })))
}
