import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportCandidates } from '~/areas/matching/candidates/candidates.page.server'
import { languageOf } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { requiredId } from '../required-id.server'

/** The clients for a place with the same search and order, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.vacancyId)
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const table = await runAs(request, 'matching.of-place', ctx => exportCandidates(ctx, id, search, language))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', table.title, table)
}
