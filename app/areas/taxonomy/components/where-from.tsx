import { useTranslation } from 'react-i18next'

/** Beside a field that is filled from the frameworks: tells where its words come from, without leaving the form. */
export function WhereFrom() {
  const { t } = useTranslation('taxonomy')
  return (
    <p className="hint">
      <a href="/frameworks" target="_blank" rel="noreferrer">
        {t('framework.whereFrom')} <span className="visually-hidden">{t('framework.opensApart')}</span>
      </a>
    </p>
  )
}
