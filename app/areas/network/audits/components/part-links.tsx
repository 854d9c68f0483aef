import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

interface PartLinksProps {
  auditId: string
  part: 'findings' | 'budget' | 'actions' | 'changed' | 'moves'
  /** Further parameters of the address. */
  more?: Readonly<Record<string, string>>
}

const formats = { csv: 'CSV', xlsx: 'Excel' } as const

/** One part of an audit or its plan as a file. */
export function PartLinks({ auditId, part, more }: PartLinksProps) {
  const { t } = useTranslation('common')
  return (
    <span className="export-links no-print">
      <span className="muted">{t('table.export')}</span>
      {Object.entries(formats).map(([format, name]) => (
        <Link
          key={format}
          to={`/audit/dated/${auditId}/export?${new URLSearchParams({ part, format, ...more })}`}
          reloadDocument
          aria-label={t('table.exportAs', { format: name })}
        >
          {name}
        </Link>
      ))}
    </span>
  )
}
