import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition, useEffect, type ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createI18n } from '~/platform/i18n'
import { defaultLanguage, isLanguage, type Language } from '~/platform/languages'
import { keepTyped } from '~/ui/keep-typed'

const texts = {
  nl: () => import('~/locales/nl'),
  en: () => import('~/locales/en'),
} satisfies Record<Language, () => Promise<{ default: object }>>

/**
 * Until the page's data is read, RemixBrowser suspends without a boundary above it: a press in that time would make React give
 * up the root (its error 345). What it waits for is what it throws when it is asked for the first time.
 */
async function dataOfPage(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (waiting) {
    await waiting
  }
}

function Alive({ onAlive, children }: { onAlive: () => void; children: ReactNode }) {
  useEffect(onAlive, [onAlive])
  return children
}

async function hydrate() {
  const stopKeeping = keepTyped()
  const written = document.documentElement.lang
  const language = isLanguage(written) ? written : defaultLanguage
  const [words] = await Promise.all([texts[language](), dataOfPage()])
  const i18n = createI18n(language, words.default)
  startTransition(() => {
    hydrateRoot(
      document,
      <I18nextProvider i18n={i18n}>
        <StrictMode>
          <Alive onAlive={stopKeeping}>
            <RemixBrowser />
          </Alive>
        </StrictMode>
      </I18nextProvider>,
    )
  })
}

void hydrate()
