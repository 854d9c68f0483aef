import { useTranslation } from 'react-i18next'

/** First stop of the keyboard: past the menu to `#main`. */
export function SkipLink() {
  const { t } = useTranslation('shell')
  return (
    <a className="skip-link" href="#main">
      {t('skip')}
    </a>
  )
}
