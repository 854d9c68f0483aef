import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { AuditLimits } from '../audit-template.page.server'

/** By which version of the limits a page was reckoned, and whose that is. */
export function LimitsLine({ limits }: { limits: AuditLimits }) {
  const { t } = useTranslation('audits')
  const { t: templates } = useTranslation('templates')
  const { version, isOwn, mayShape } = limits
  return (
    <p className="small muted">
      {t('shape.title')}: {templates('versionOf', { version })} · {t(isOwn ? 'shape.own' : 'shape.sample')}{' '}
      {mayShape ? <Link to="/audit/template">{t('shape.change')}</Link> : null}
    </p>
  )
}
