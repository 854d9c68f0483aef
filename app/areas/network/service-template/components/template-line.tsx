import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'

interface TemplateLineProps {
  template: { version: number; isOwn: boolean; mayShape: boolean }
}

/** By which version of the template a page was made, and whose that is. */
export function TemplateLine({ template }: TemplateLineProps) {
  const { t } = useTranslation('services')
  const { t: templates } = useTranslation('templates')
  const { version, isOwn, mayShape } = template
  return (
    <p className="small muted">
      {templates('versionOf', { version })} · {t(isOwn ? 'shape.own' : 'sample')}{' '}
      {mayShape ? <Link to="/services/template">{t('shape.title')}</Link> : null}
    </p>
  )
}
