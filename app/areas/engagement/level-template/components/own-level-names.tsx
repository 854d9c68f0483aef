import { useMemo, type ReactNode } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import type { i18n } from 'i18next'
import { createI18n } from '~/platform/i18n'

/** Within it, levels are called what the network calls them; where it has no names of its own, the product's stand. */
export function OwnLevelNames({
  names,
  children,
}: {
  names: Record<'nl' | 'en', string[]> | null
  children: ReactNode
}) {
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'nl'
  const said = names?.[language].join('\n') ?? ''
  const own = useMemo(() => (said === '' ? null : named(i18n, language, said.split('\n'))), [i18n, language, said])
  return own ? <I18nextProvider i18n={own}>{children}</I18nextProvider> : children
}

const mostKept = 50
const made = new WeakMap<i18n, Map<string, i18n>>()

/** An instance of its own: the product's is shared by everybody who is served, whatever their network. Kept, since making one costs as much as a short page. */
function named(i18n: i18n, language: 'nl' | 'en', names: readonly string[]): i18n {
  const kept = made.get(i18n) ?? new Map<string, i18n>()
  made.set(i18n, kept)
  const key = names.join('\n')
  const known = kept.get(key)
  if (known) return known
  const texts = i18n.store.data[language] ?? {}
  const engagement = texts.engagement as Record<string, unknown> & { level: object }
  const level = { ...engagement.level, names: Object.fromEntries(names.map((name, index) => [String(index), name])) }
  const own = createI18n(language, { ...texts, engagement: { ...engagement, level } })
  if (kept.size === mostKept) kept.clear()
  kept.set(key, own)
  return own
}
