import type { i18n } from 'i18next'
import { RemixI18Next } from 'remix-i18next/server'
import en from '../locales/en'
import nl from '../locales/nl'
import { env } from './env.server'
import { createI18n } from './i18n'
import { defaultLanguage, isLanguage, languages, type Language } from './languages'
import { languageCookie } from './preference-cookies.server'

const instances: Record<Language, i18n> = { nl: createI18n('nl', nl), en: createI18n('en', en) }

let detector: RemixI18Next | undefined

function detect(request: Request): Promise<string> {
  detector ??= new RemixI18Next({
    detection: {
      supportedLanguages: [...languages],
      fallbackLanguage: env().DEFAULT_LOCALE,
      cookie: languageCookie,
      order: ['cookie', 'header'],
    },
  })
  return detector.getLocale(request)
}

/** The language of a request: the person's own choice, else the browser's wish, else Dutch. */
export async function languageOf(request: Request): Promise<Language> {
  const found = await detect(request)
  return isLanguage(found) ? found : defaultLanguage
}

/** The shared, read-only i18next instance of one language, for rendering on the server. */
export function i18nFor(language: Language): i18n {
  return instances[language]
}

/** `t` for code outside React: titles, mails, documents, exports. */
export function translator<N extends keyof typeof nl>(language: Language, namespace: N) {
  return instances[language].getFixedT(language, namespace)
}
