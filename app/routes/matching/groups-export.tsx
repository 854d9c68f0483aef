import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { readMethod } from '~/areas/matching/groups/group'
import { exportGroups } from '~/areas/matching/groups/groups.page.server'
import { readGroupState } from '~/areas/matching/groups/run-states'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The list of groups with the same filter, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const rows = await runAs(request, 'matching.group', ctx => exportGroups(ctx, search))
  const t = translator(await languageOf(request), 'groups')
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('fields.name'),
      t('fields.method'),
      t('fields.clients'),
      t('fields.places'),
      t('fields.state'),
      t('fields.placed'),
      t('fields.changedOn'),
    ],
    rows: rows.map(row => [
      row.name,
      t(`methods.${readMethod(row.method)}`),
      row.clients,
      row.allPlaces ? t('allOpen') : row.places,
      t(`states.${readGroupState(row.state)}`),
      row.state === 'done' ? row.placed : null,
      row.updatedAt.toISOString().slice(0, 10),
    ]),
  })
}
