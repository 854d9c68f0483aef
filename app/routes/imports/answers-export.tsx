import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportAnswers } from '~/areas/imports/answers/answers.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** What is remembered about doubled rows, with the same filters, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'imports')
  const rows = await runAs(request, 'employers.import', ctx => exportAnswers(ctx, search))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('answers.title'), {
    header: [t('answers.id'), t('answers.employer'), t('answers.choice'), t('answers.when')],
    rows: rows.map(row => [
      row.externalId,
      row.employerName,
      t(`answers.choices.${row.choice}`),
      row.answeredAt.toISOString(),
    ]),
  })
}
