import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { likenessWord } from '~/areas/employers/duplicates/likeness'
import { exportPairs } from '~/areas/employers/duplicates/pairs.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The pairs as they are filtered now, as a file for a spreadsheet. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const rows = await runAs(request, 'employers.merge', ctx => exportPairs(ctx, search))
  const t = translator(await languageOf(request), 'duplicates')
  const day = (value: Date | null) => value?.toISOString().slice(0, 10) ?? ''
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('pairs.title'), {
    header: [
      t('pairs.first'),
      t('pairs.firstCity'),
      t('pairs.second'),
      t('pairs.secondCity'),
      t('pairs.strength'),
      t('pairs.reasons'),
      t('pairs.found'),
      t('pairs.settledOn'),
      t('pairs.settledBy'),
      t('pairs.note'),
    ],
    rows: rows.map(row => [
      row.firstName,
      row.firstCity,
      row.secondName,
      row.secondCity,
      t(`words.${likenessWord(row.score)}`),
      row.reasons.map(reason => t(`reasons.${reason}`)).join(', '),
      day(row.foundAt),
      day(row.settledAt),
      row.settledBy,
      row.settledNote,
    ]),
  })
}
