import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { readClientListFilter } from '~/areas/clients/client-list-filter'
import { listClientsPage } from '~/areas/clients/list-clients.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { mostExported } from '~/platform/tabular/export-limit'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list of clients with the same filter, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'clients')
  const { rows } = await runAs(request, 'clients.list', ctx =>
    listClientsPage(ctx, readClientListFilter(search, mostExported)),
  )
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [t('number'), t('name'), t('status'), t('step'), t('lastTalk'), t('caseManager')],
    rows: rows.map(row => [row.number, row.name, row.status, row.step, row.lastContactOn, row.caseManager]),
  })
}
