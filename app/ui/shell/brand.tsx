import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The bridge and the name; leads to the start. */
export function Brand({ to = '/' }: { to?: string }) {
  const { t } = useTranslation('common')
  return (
    <Link to={to} className="brand">
      <svg
        width="28"
        height="20"
        viewBox="0 0 28 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M2 16.5h24M4.5 16.5c0-6.5 4-11.5 9.5-11.5s9.5 5 9.5 11.5M9.5 16.5V7.2M14 16.5V5M18.500 16.500V7.200" />
      </svg>
      {t('product')}
    </Link>
  )
}
