import type { LoaderFunctionArgs } from '@remix-run/node'
import { objectId } from '~/access/object-id'
import { runAs } from '~/access/run.server'
import { pairReasons } from '~/areas/matching/pair/pair-reasons.server'
import { languageOf } from '~/platform/i18n.server'

/** Why one place fits a client or does not, as JSON, with the versions of what it was worked out with. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = await languageOf(request)
  const reasons = await runAs(request, 'matching.read', ctx =>
    pairReasons(ctx, objectId(params.clientId), objectId(params.vacancyId), language),
  )
  return Response.json(reasons, { headers: { 'Cache-Control': 'no-store' } })
}
