import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The way up. The page itself is not in it. */
export function Breadcrumb({ items }: { items: readonly { to: string; label: string }[] }) {
  const { t } = useTranslation('common')
  return (
    <nav className="breadcrumb" aria-label={t('whereAmI')}>
      <ol>
        {items.map(item => (
          <li key={item.to}>
            <Link to={item.to}>{item.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
