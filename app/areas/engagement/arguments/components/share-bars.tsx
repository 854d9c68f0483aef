import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { Success } from '../argument-success'

/** Shares as bars with their number; without a share the number of contacts and why. */
export function ShareBars({ rows, names }: { rows: readonly Success[]; names: (key: string) => string }) {
  const { t } = useTranslation('persuasion')
  const format = useFormat()
  return (
    <ul className="plain-list share-bars">
      {rows.map(row => (
        <li key={row.key}>
          <span>{names(row.key)}</span>{' '}
          <span className="muted">
            {row.share === null
              ? t('success.few', { count: row.n })
              : t('success.share', { share: format.percent(row.share), count: row.n })}
          </span>
          <svg className="bar" aria-hidden="true">
            <rect width="100%" height="100%" className="bar-track" />
            <rect width={`${Math.round((row.share ?? 0) * 100)}%`} height="100%" className="bar-employer" />
          </svg>
        </li>
      ))}
    </ul>
  )
}
