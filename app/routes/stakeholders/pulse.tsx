import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { requireAnalysis } from '~/areas/stakeholders/require-analysis.server'
import { requiredId } from '../required-id.server'

/** Counts the changes of an analysis, as JSON: what open pages compare with what they show. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.analysisId)
  const { revision, version } = await runAs(request, 'stakeholders.read', ctx =>
    requireAnalysis(ctx, 'stakeholders.read', id),
  )
  return Response.json({ revision: revision + version }, { headers: { 'Cache-Control': 'no-store' } })
}
