import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportPeople } from '~/access/people/people.page.server'
import { runAs } from '~/access/run.server'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { accessTexts } from '../access/page-title.server'

/** The people with the same filters and order, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const { t } = await accessTexts(request)
  const rows = await runAs(request, 'people.read', ctx => exportPeople(ctx, search))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('people.title'), {
    header: [t('people.name'), t('people.role'), t('people.organisation'), t('people.since')],
    rows: rows.map(row => [
      row.name,
      t(`roles.${row.role}`),
      row.organisationName,
      row.startsOn.toISOString().slice(0, 10),
    ]),
  })
}
