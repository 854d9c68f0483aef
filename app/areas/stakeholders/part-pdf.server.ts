import { renderPdf } from '~/platform/pdf/render-pdf.server'
import type { Language } from '~/platform/languages'
import { translator } from '~/platform/i18n.server'
import type { PartExport } from './part-export'

/** A part of an analysis as a PDF to download: for each row what is said of it, so that wide tables stay readable on paper. */
export async function partPdf(part: PartExport, language: Language): Promise<Response> {
  const t = translator(language, 'stakeholders')
  const pdf = await renderPdf({
    title: part.title,
    subject: part.about,
    language,
    author: 'Werkbrug',
    createdAt: part.createdAt,
    pageLine: '{{page}} / {{pages}}',
    documents: [
      {
        title: part.title,
        language,
        footer: part.about,
        blocks: [
          { kind: 'paragraph', text: part.about, tone: 'note' },
          { kind: 'paragraph', text: t('pdfNote'), tone: 'note' },
          ...part.pictures.map(picture => ({ kind: 'picture' as const, ...picture })),
          ...part.rows.flatMap(row => [
            { kind: 'heading' as const, level: 2 as const, text: String(row[part.nameAt] ?? '') },
            {
              kind: 'facts' as const,
              caption: String(row[part.nameAt] ?? ''),
              rows: part.header.flatMap((label, index) => {
                const value = row[index]
                if (index === part.nameAt || value === null || value === undefined || value === '') return []
                return [{ label, value: String(value) }]
              }),
            },
          ]),
        ],
      },
    ],
  })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${part.title.toLowerCase()}.pdf`)}`,
      'Cache-Control': 'no-store',
    },
  })
}
