import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

interface PartLinksProps {
  boardId: string
  part: 'cards' | 'pairs' | 'compare'
  /** Further parameters of the address. */
  more?: Readonly<Record<string, string>>
}

const formats = { csv: 'CSV', xlsx: 'Excel', pdf: 'PDF' } as const

/** One part of a board as a file: its table, or as PDF. */
export function PartLinks({ boardId, part, more }: PartLinksProps) {
  const { t } = useTranslation('common')
  return (
    <span className="cluster nowrap no-print">
      <span className="muted">{t('table.export')}</span>
      {Object.entries(formats).map(([format, name]) => (
        <Link
          key={format}
          to={`/swot/${boardId}/export?${new URLSearchParams({ part, format, ...more }).toString()}`}
          reloadDocument
          aria-label={t('table.exportAs', { format: name })}
        >
          {name}
        </Link>
      ))}
    </span>
  )
}
