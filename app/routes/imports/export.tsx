import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { runStateKey } from '~/areas/imports/components/import-parts'
import { exportRuns } from '~/areas/imports/import-list.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list of files that were read in, with the same filters, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'imports')
  const rows = await runAs(request, 'employers.import', ctx => exportRuns(ctx, search))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [t('file'), t('list.kind'), t('when'), t('counts.rows'), t('list.state')],
    rows: rows.map(row => [
      row.fileName,
      t(`kinds.${row.kind}`),
      row.createdAt.toISOString(),
      row.counts.rows,
      t(`runStates.${runStateKey(row.state)}`),
    ]),
  })
}
