import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

const names = { csv: 'CSV', xlsx: 'Excel', pdf: 'PDF' } as const

interface PartLinksProps {
  /** Address that hands the file out. */
  to: string
  part: string
  formats: readonly (keyof typeof names)[]
  /** Further parameters of the address. */
  more?: Readonly<Record<string, string>>
}

/** One part of a page as a file: the table behind a picture, or both as PDF. */
export function PartLinks({ to, part, formats, more }: PartLinksProps) {
  const { t } = useTranslation('common')
  return (
    <span className="export-links no-print">
      <span className="muted">{t('table.export')}</span>
      {formats.map(format => (
        <Link
          key={format}
          to={`${to}?${new URLSearchParams({ part, format, ...more }).toString()}`}
          reloadDocument
          aria-label={t('table.exportAs', { format: names[format] })}
        >
          {names[format]}
        </Link>
      ))}
    </span>
  )
}
