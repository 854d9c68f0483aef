import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { boardRevision } from '~/areas/network/swot/board-revision.server'
import { requiredId } from '../../required-id.server'

/** The revision of a board, as JSON: what open pages compare with what they show. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.boardId)
  const revision = await runAs(request, 'swot.read', ctx => boardRevision(ctx, id))
  return Response.json({ revision }, { headers: { 'Cache-Control': 'no-store' } })
}
