import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { AuditLimits } from '../audit-limits.server'

/** By which version of the limits a page was reckoned, and whose that is. */
export function LimitsLine({ limits }: { limits: AuditLimits }) {
  const { t } = useTranslation('limits')
  const { t: templates } = useTranslation('templates')
  const { version, isOwn, mayShape } = limits
  return (
    <p className="small muted">
      {t('title')}: {templates('versionOf', { version })} · {t(isOwn ? 'own' : 'sample')}{' '}
      {mayShape ? <Link to="/audit/template">{t('change')}</Link> : null}
    </p>
  )
}
