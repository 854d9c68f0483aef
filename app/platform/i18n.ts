import { createInstance, type i18n, type Resource } from 'i18next'
import type { Language } from './languages'
import './i18n-types'

/** An i18next instance that speaks one language and holds only that language's texts; ready when it is returned. */
export function createI18n(language: Language, texts: Resource[string]): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [language],
    resources: { [language]: texts },
    ns: Object.keys(texts),
    defaultNS: 'common',
    initImmediate: false,
    returnNull: false,
    // codes such as no_capacity are keys, not a key with a context
    contextSeparator: '|',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return instance
}
