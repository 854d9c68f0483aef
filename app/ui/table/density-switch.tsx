import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { searchWith } from './table-search'

/** Narrow or roomy lines, kept in the address as `density=dense`. */
export function DensitySwitch() {
  const { t } = useTranslation('common')
  const [search] = useSearchParams()
  const dense = search.get('density') === 'dense'
  const page = { after: search.get('after'), before: search.get('before') }
  return (
    <span className="figure-switch density-switch" role="group" aria-label={t('table.density')}>
      <Link
        to={searchWith(search, { ...page, density: null })}
        preventScrollReset
        replace
        aria-current={dense ? undefined : 'true'}
      >
        {t('table.roomy')}
      </Link>
      <Link
        to={searchWith(search, { ...page, density: 'dense' })}
        preventScrollReset
        replace
        aria-current={dense ? 'true' : undefined}
      >
        {t('table.dense')}
      </Link>
    </span>
  )
}
