import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from '~/platform/i18n'
import { defaultLanguage, isLanguage, type Language } from '~/platform/languages'

const texts = {
  nl: () => import('~/locales/nl'),
  en: () => import('~/locales/en'),
} satisfies Record<Language, () => Promise<{ default: object }>>

async function hydrate() {
  const written = document.documentElement.lang
  const language = isLanguage(written) ? written : defaultLanguage
  const i18n = createI18n(language, (await texts[language]()).default)
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={i18n}>
        <StrictMode>
          <RemixBrowser />
        </StrictMode>
      </I18nextProvider>,
    )
  })
}

void hydrate()
