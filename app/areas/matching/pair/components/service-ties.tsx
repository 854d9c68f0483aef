import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { TeachingTie } from '../../learn/services-for.server'

/** Where something can be learnt, with why the service goes with it. */
export function ServiceTies({ services }: { services: readonly TeachingTie[] }) {
  const { t } = useTranslation('learn')
  return (
    <ul className="plain-list stack stack-s">
      {services.map(service => (
        <li key={service.id}>
          <Link to={`/services/${service.id}`}>{service.name}</Link>, {service.provider}
          <div className="small muted">
            {[
              service.reason.why === 'language'
                ? t('service.language')
                : t('service.words', { words: service.reason.words }),
              service.waitingWeeks ? t('service.waiting', { count: service.waitingWeeks }) : null,
              service.towns.join(', ') || null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  )
}
