import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

const formats = { csv: 'CSV', xlsx: 'Excel' } as const

/** The list as it is filtered now, as a file. */
export function ExportLinks({ to }: { to: string }) {
  const { t } = useTranslation('common')
  const [search] = useSearchParams()
  const address = (format: string) => {
    const asked = new URLSearchParams(search)
    asked.set('format', format)
    return `${to}?${asked.toString()}`
  }
  return (
    <span className="export-links">
      <span className="muted">{t('table.export')}</span>
      {Object.entries(formats).map(([format, name]) => (
        <Link key={format} to={address(format)} reloadDocument aria-label={t('table.exportAs', { format: name })}>
          {name}
        </Link>
      ))}
    </span>
  )
}
