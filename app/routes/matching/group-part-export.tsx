import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, runAs } from '~/access/run.server'
import { groupPart } from '~/areas/matching/groups/group-tables.page.server'
import { languageOf } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { requiredId } from '../required-id.server'

/** The result, the clients or the places of a group with the same filter, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.groupId)
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const table = await runAs(request, 'matching.group', ctx => groupPart(ctx, id, params.part ?? '', search, language))
  if (!table) throw notFound()
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', table.title, table)
}
