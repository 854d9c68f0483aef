import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportRecipients } from '~/areas/outreach/mailings/mailing.page.server'
import { sayMailingReason } from '~/areas/outreach/mailings/components/mailing-words'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'
import { requiredId } from '../required-id.server'

/** The recipients of a mailing, with the same filters, as a file: how each stands and why. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const id = requiredId(params.mailingId)
  const search = new URL(request.url).searchParams
  const language = await languageOf(request)
  const t = translator(language, 'mailings')
  const outreach = translator(language, 'outreach')
  const { subject, recipients } = await runAs(request, 'mailings.read', ctx => exportRecipients(ctx, id, search))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', subject || t('one'), {
    header: [
      t('columns.employer'),
      t('columns.name'),
      t('columns.address'),
      t('columns.state'),
      t('columns.reason'),
      t('columns.sentAt'),
    ],
    rows: recipients.map(one => [
      one.employer,
      one.toName,
      one.toAddress,
      t(`recipientStates.${one.state}`),
      sayMailingReason(t, outreach, one.reason),
      one.sentAt?.toISOString() ?? null,
    ]),
  })
}
