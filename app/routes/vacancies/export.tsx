import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { kindKey, statusKey } from '~/areas/vacancies/components/vacancy-words'
import { exportVacancies } from '~/areas/vacancies/list-vacancies.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list of places with the same filter, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'vacancies')
  const rows = await runAs(request, 'vacancies.read', ctx => exportVacancies(ctx, search))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('columns.title'),
      t('columns.employer'),
      t('columns.city'),
      t('columns.kind'),
      t('fields.seats'),
      t('columns.seats'),
      t('columns.status'),
    ],
    rows: rows.map(row => [
      row.title,
      row.employerName,
      row.city,
      t(`kinds.${kindKey(row.kind)}`),
      row.seats,
      row.seats - row.seatsTaken,
      t(`statuses.${statusKey(row.status)}`),
    ]),
  })
}
