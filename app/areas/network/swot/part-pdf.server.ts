import { translator } from '~/platform/i18n.server'
import type { Language } from '~/platform/languages'
import { renderPdf } from '~/platform/pdf/render-pdf.server'
import { boardShapes } from './board-picture'
import type { PartExport } from './part-export'

/** A part of a board as a PDF to download: the board as a picture where it is one, then a table for each group of rows. */
export async function partPdf(part: PartExport, language: Language): Promise<Response> {
  const t = translator(language, 'swot')
  const { title, about, header, rows, groupAt, picture } = part
  const groups = [...new Set(rows.map(row => String(row[groupAt] ?? '–')))]
  const columns = header.filter((_, index) => index !== groupAt)
  const cellsOf = (row: PartExport['rows'][number]) =>
    row.flatMap((value, index) => (index === groupAt ? [] : [String(value ?? '')]))
  const pdf = await renderPdf({
    title,
    subject: about,
    language,
    author: 'Werkbrug',
    createdAt: part.createdAt,
    pageLine: '{{page}} / {{pages}}',
    documents: [
      {
        title,
        language,
        footer: about,
        blocks: [
          { kind: 'paragraph', text: about, tone: 'note' },
          ...(picture
            ? [{ kind: 'picture' as const, ...boardShapes(picture), alt: t('board.pictureAlt', { name: title }) }]
            : []),
          ...groups.flatMap(group => [
            { kind: 'heading' as const, level: 2 as const, text: group },
            {
              kind: 'table' as const,
              caption: group,
              columns,
              rows: rows.filter(row => String(row[groupAt] ?? '–') === group).map(cellsOf),
            },
          ]),
        ],
      },
    ],
  })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${title.toLowerCase()}.pdf`)}`,
      'Cache-Control': 'no-store',
    },
  })
}
