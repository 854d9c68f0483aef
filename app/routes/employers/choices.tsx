import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { chooseEmployers } from '~/areas/employers/search.page.server'

/** Employers for a field that is found by typing, as JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const words = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json(await runAs(request, 'employers.list', ctx => chooseEmployers(ctx, words)))
}
