import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { exportRounds } from '~/areas/engagement/surveys/surveys.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The rounds, with the same filters, as a file: who was asked is counted, what was said is not in it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const t = translator(await languageOf(request), 'surveys')
  const rounds = await runAs(request, 'surveys.read', ctx => exportRounds(ctx, search))
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('title'), {
    header: [
      t('name'),
      t('year'),
      t('opensOn'),
      t('closesOn'),
      t('phase'),
      t('columns.asked'),
      t('columns.answered'),
      t('columns.leftOut'),
    ],
    rows: rounds.map(round => [
      round.name,
      round.year,
      round.opensOn,
      round.closesOn,
      t(`phases.${round.phase}`),
      round.asked,
      round.answered,
      round.leftOut,
    ]),
  })
}
