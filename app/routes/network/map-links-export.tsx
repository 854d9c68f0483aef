import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportMapLinks } from '~/areas/network/social-map/map-links.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The links by hand as they are filtered now, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const rows = await runAs(request, 'employers.export', ctx => exportMapLinks(ctx, search))
  const t = translator(await languageOf(request), 'map-links')
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('fields.from'),
      t('fields.kind'),
      t('fields.to'),
      t('fields.strength'),
      t('fields.sinceOn'),
      t('fields.untilOn'),
      t('filters.state'),
      t('fields.note'),
      t('fields.changed'),
      t('tie.who'),
    ],
    rows: rows.map(row => [
      row.fromName,
      row.kind === 'other' ? row.kindWords : t(`kinds.${row.kind}`),
      row.toName,
      row.strength,
      row.sinceOn,
      row.untilOn,
      t(`states.${row.state}`),
      row.note,
      row.changedAt.slice(0, 10),
      row.addedBy,
    ]),
  })
}
