import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportLetters } from '~/areas/engagement/letters/letters.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The letters, with the same filters, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'letters')
  const letters = await runAs(request, 'letters.list', ctx => exportLetters(ctx, search))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('columns.number'),
      t('columns.version'),
      t('facts.employer'),
      t('fields.site'),
      t('state'),
      t('fields.startsOn'),
      t('fields.endsOn'),
      t('fields.reviewOn'),
      t('facts.signedOn'),
      t('columns.signed'),
      t('columns.signers'),
      t('fields.owner'),
    ],
    rows: letters.map(letter => [
      letter.number,
      letter.version,
      letter.employer,
      letter.site,
      t(`states.${letter.state}`),
      letter.startsOn,
      letter.endsOn,
      letter.reviewOn,
      letter.signedOn,
      letter.signed,
      letter.signers,
      letter.owner,
    ]),
  })
}
