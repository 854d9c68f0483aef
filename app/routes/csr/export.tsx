import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { csrLevels, csrStatuses, csrThemes } from '~/areas/csr/csr'
import { exportInitiatives } from '~/areas/csr/csr.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The register with the same filter, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const rows = await runAs(request, 'csr.read', ctx => exportInitiatives(ctx, search))
  const t = translator(await languageOf(request), 'csr')
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('fields.title'),
      t('fields.carrier'),
      t('fields.theme'),
      t('fields.level'),
      t('fields.status'),
      t('list.link'),
      t('fields.placesWanted'),
      t('fields.placesRealised'),
      t('fields.counted'),
    ],
    rows: rows.map(row => [
      row.title,
      row.organisation,
      t(`themes.${csrThemes.find(one => one === row.theme) ?? 'innovation'}`),
      t(`levels.${csrLevels.find(one => one === row.level) ?? 'organisation'}`),
      t(`statuses.${csrStatuses.find(one => one === row.status) ?? 'idea'}`),
      row.isLinked ? t('yes') : t('no'),
      row.placesWanted,
      row.placesRealised,
      row.counted,
    ]),
  })
}
