import { useFetcher, useLocation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '~/platform/languages'
import { themes, type Theme } from '~/platform/theme'

/** Where the preferences route listens. */
export const preferencesPath = '/preferences'

/** Dutch or English: a whole new page, so that every text changes at once. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shell')
  const here = useLocation()
  return (
    <form method="post" action={preferencesPath} className="switch-row" aria-label={t('language')}>
      <input type="hidden" name="returnTo" value={here.pathname + here.search} />
      {languages.map(language => (
        <button
          key={language}
          name="language"
          value={language}
          lang={language}
          aria-pressed={i18n.language === language}
        >
          {languageNames[language]}
        </button>
      ))}
    </form>
  )
}

/** Light, dark or as the device. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
  const { t } = useTranslation('shell')
  const here = useLocation()
  const fetcher = useFetcher()
  const asked = fetcher.formData?.get('theme') ?? theme
  return (
    <fetcher.Form method="post" action={preferencesPath} className="switch-row" aria-label={t('theme')}>
      <input type="hidden" name="returnTo" value={here.pathname + here.search} />
      {themes.map(one => (
        <button key={one} name="theme" value={one} aria-pressed={asked === one}>
          {t(`themes.${one}`)}
        </button>
      ))}
    </fetcher.Form>
  )
}
