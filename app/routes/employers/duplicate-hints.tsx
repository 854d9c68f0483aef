import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { readEntered } from '~/areas/employers/duplicates/entered-employer'
import { duplicatesOfEntered } from '~/areas/employers/duplicates/find-duplicates.page.server'

/** Employers that look like the one that is being typed, as JSON. */
export async function loader({ request }: LoaderFunctionArgs) {
  const entered = readEntered(new URL(request.url).searchParams)
  return Response.json(await runAs(request, 'engagement.record', ctx => duplicatesOfEntered(ctx, entered)))
}
