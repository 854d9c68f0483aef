import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

/** The same places as a list or on a map. */
export function ViewLinks({ clientId, order, here }: { clientId: string; order: string; here: 'list' | 'map' }) {
  const { t } = useTranslation('matching')
  const list = `/clients/${clientId}/matches`
  const views = { list, map: `${list}/map` }
  return (
    <nav aria-label={t('views.label')} className="cluster view-links">
      {(['list', 'map'] as const).map(view => (
        <Link key={view} to={`${views[view]}?order=${order}`} aria-current={view === here ? 'page' : undefined}>
          {t(`views.${view}`)}
        </Link>
      ))}
    </nav>
  )
}
