import { createInstance, type FormatFunction, type i18n, type Resource, type TFunction } from 'i18next'
import { localeOf, type Language } from './languages'
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
    interpolation: { escapeValue: false, alwaysFormat: true, format: formatOfCounts(language) },
    react: { useSuspense: false },
  })
  rememberPlainTexts(instance)
  return instance
}

/** How many there are is written as the language writes numbers: 1.052 or 1,052. Other values stay as they were given. */
function formatOfCounts(language: Language): FormatFunction {
  const { format } = new Intl.NumberFormat(localeOf(language))
  return (value: unknown, _format, _language, options) =>
    (options?.interpolationkey === 'count' && typeof value === 'number' ? format(value) : value) as string
}

/**
 * A text without values is the same each time, and a page asks for hundreds: each is looked up once. The texts of an instance
 * do not change after it was made.
 */
function rememberPlainTexts(instance: i18n): void {
  const look = instance.getFixedT.bind(instance) as (...of: unknown[]) => TFunction
  const byNamespace = new Map<string, TFunction>()
  const remembering = (...of: unknown[]): TFunction => {
    const name = JSON.stringify(of)
    const known = byNamespace.get(name)
    if (known) return known
    const t = look(...of) as TFunction & ((key: unknown, ...values: unknown[]) => unknown)
    const texts = new Map<unknown, unknown>()
    const looked = Object.assign((key: unknown, ...values: unknown[]) => {
      if (values.length > 0 || typeof key !== 'string') return t(key, ...values)
      const known = texts.get(key)
      if (known !== undefined) return known
      const text = t(key)
      // what has no text answers its key, and such keys have no end
      if (text !== key) texts.set(key, text)
      return text
    }, t) as TFunction
    byNamespace.set(name, looked)
    return looked
  }
  instance.getFixedT = remembering as typeof instance.getFixedT
}
