import { Link, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** For who has no scripts: the page does not follow by itself what is at work. */
export function LookAgain() {
  const { t } = useTranslation('groups')
  const { pathname, search } = useLocation()
  return (
    <Link to={pathname + search} className="no-script-only">
      {t('run.look')}
    </Link>
  )
}
