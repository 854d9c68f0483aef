import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportGatherings } from '~/areas/engagement/gatherings/gatherings.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The events, with the same filters, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const t = translator(language, 'gatherings')
  const rows = await runAs(request, 'gatherings.read', ctx => exportGatherings(ctx, search))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('fields.title'),
      t('fields.activityKey'),
      t('fields.on'),
      t('fields.from'),
      t('fields.until'),
      t('fields.place'),
      t('fields.state'),
      t('fields.hostIds'),
      t('fields.capacity'),
      t('fields.guests'),
      t('guests.states.accepted'),
      t('guests.attendances.attended'),
    ],
    rows: rows.map(row => [
      row.title,
      language === 'en' ? row.activityName.en : row.activityName.nl,
      row.on,
      row.from,
      row.until,
      row.place,
      t(`states.${row.state}`),
      row.hosts,
      row.capacity ?? '',
      row.invited,
      row.accepted,
      row.attended,
    ]),
  })
}
