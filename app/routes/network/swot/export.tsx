import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportBoards } from '~/areas/network/swot/boards.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list of boards with the same filter, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const rows = await runAs(request, 'swot.read', ctx => exportBoards(ctx, search, language))
  const t = translator(language, 'swot')
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('list.name'),
      t('list.object'),
      t('list.year'),
      t('list.heldOn'),
      t('list.status'),
      t('list.shared'),
      t('list.cards'),
      t('list.participants'),
      t('list.actions'),
      t('list.openActions'),
    ],
    rows: rows.map(row => [
      row.name,
      t(`objects.${row.object}`),
      row.year,
      row.heldOn.toISOString().slice(0, 10),
      t(`statuses.${row.status}`),
      t(row.isShared ? 'list.yes' : 'list.no'),
      row.cards,
      row.participants,
      row.actions,
      row.openActions,
    ]),
  })
}
