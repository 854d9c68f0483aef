import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportInbox } from '~/areas/engagement/inbox/inbox.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The inbox, with the same filters, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'inbox')
  const rows = await runAs(request, 'inbox.sort', ctx => exportInbox(ctx, search))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [t('received'), t('fromName'), t('fromAddress'), t('subject'), t('state'), t('reason'), t('attachments')],
    rows: rows.map(row => [
      row.receivedAt.toISOString(),
      row.fromName,
      row.fromAddress,
      row.subject,
      t(`states.${row.state}`),
      row.reason && t(`reasons.${row.reason}`),
      row.files,
    ]),
  })
}
