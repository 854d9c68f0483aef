import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportPlacements } from '~/areas/placements/list-placements.page.server'
import type { PlacementState } from '~/areas/placements/placement-machine'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list of placements with the same filters and order, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'placements')
  const rows = await runAs(request, 'placements.list', ctx => exportPlacements(ctx, search))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('pages.list.place'),
      t('pages.list.who'),
      t('pages.list.employer'),
      t('pages.list.state'),
      t('fields.period.startsOn'),
      t('fields.period.endsOn'),
      t('pages.list.proposedOn'),
      t('pages.list.changed'),
    ],
    rows: rows.map(row => [
      row.vacancy,
      row.who,
      row.employer,
      t(`placementStates.${row.state as PlacementState}`),
      row.startsOn,
      row.endsOn,
      row.proposedOn,
      row.changedOn,
    ]),
  })
}
