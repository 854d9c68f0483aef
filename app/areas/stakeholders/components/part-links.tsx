import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

interface PartLinksProps {
  analysisId: string
  part: 'sectors' | 'stakeholders' | 'matrix' | 'compare'
  /** Further parameters of the address. */
  more?: Readonly<Record<string, string>>
}

const formats = { csv: 'CSV', xlsx: 'Excel', pdf: 'PDF' } as const

/** One part of an analysis as a file: the table behind a picture, or both as PDF. */
export function PartLinks({ analysisId, part, more }: PartLinksProps) {
  const { t } = useTranslation('common')
  return (
    <span className="cluster nowrap no-print">
      <span className="muted">{t('table.export')}</span>
      {Object.entries(formats).map(([format, name]) => (
        <Link
          key={format}
          to={`/stakeholders/${analysisId}/export?${new URLSearchParams({ part, format, ...more }).toString()}`}
          reloadDocument
          aria-label={t('table.exportAs', { format: name })}
        >
          {name}
        </Link>
      ))}
    </span>
  )
}
