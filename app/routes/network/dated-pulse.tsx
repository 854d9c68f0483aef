import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { requireAudit } from '~/areas/network/audits/require-audit.server'
import { requiredId } from '../required-id.server'

/** Counts the changes of an audit and its plan, as JSON: what open pages compare with what they show. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.auditId)
  const { pulse } = await runAs(request, 'network.read', ctx => requireAudit(ctx, 'network.read', id))
  return Response.json({ revision: pulse }, { headers: { 'Cache-Control': 'no-store' } })
}
