import { useTranslation } from 'react-i18next'

/** A text that the catalogue gives in both languages. */
export function useActivityText(): (line: { nl: string; en: string }) => string {
  const { i18n } = useTranslation()
  return line => (i18n.language === 'en' ? line.en : line.nl)
}
