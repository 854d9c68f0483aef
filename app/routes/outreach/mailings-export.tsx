import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportMailings } from '~/areas/outreach/mailings/mailings.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The mailings, with the same filters, as a file; what they say is not in it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'mailings')
  const mailings = await runAs(request, 'mailings.read', ctx => exportMailings(ctx, search))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('columns.subject'),
      t('columns.state'),
      t('columns.by'),
      t('columns.made'),
      t('columns.started'),
      t('columns.chosen'),
      t('columns.toMail'),
      t('columns.sent'),
      t('columns.attention'),
    ],
    rows: mailings.map(one => [
      one.subject,
      t(`states.${one.state}`),
      one.madeBy,
      one.createdAt.toISOString(),
      one.startedAt?.toISOString() ?? null,
      one.chosen,
      one.toMail,
      one.sent,
      one.attention,
    ]),
  })
}
