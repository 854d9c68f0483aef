import type { LoaderFunctionArgs } from '@remix-run/node'
import { runAs } from '~/access/run.server'
import { pieceWords, type PieceTexts } from '~/areas/network/social-map/piece-words'
import { exportPieces } from '~/areas/network/social-map/tie.page.server'
import { languageOf, translator } from '~/platform/i18n.server'
import { fileResponse } from '~/platform/tabular/file-response.server'

/** The pieces of evidence behind a line of the map, as a file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const { from, to, rows } = await runAs(request, 'employers.export', ctx => exportPieces(ctx, search))
  const language = await languageOf(request)
  const t = translator(language, 'map-links')
  const engagement = translator(language, 'engagement')
  const ties = translator(language, 'ties')
  const say: PieceTexts = {
    channel: one => engagement(`contact.channels.${one}`),
    tie: one => ties(`kinds.${one}.from`),
    link: one => t(`kinds.${one}`),
    source: one => t(`tie.sources.${one}`),
  }
  return fileResponse(search.get('format') === 'xlsx' ? 'xlsx' : 'csv', t('tie.title'), {
    header: [
      t('fields.from'),
      t('fields.to'),
      t('tie.kind'),
      t('tie.day'),
      t('tie.what'),
      t('tie.about'),
      t('tie.contact'),
      t('tie.who'),
    ],
    rows: rows.map(row => [
      from?.name,
      to?.name,
      t(`edges.${row.kind}`),
      row.onDay,
      pieceWords(row, say),
      row.words,
      row.contactName,
      row.who,
    ]),
  })
}
