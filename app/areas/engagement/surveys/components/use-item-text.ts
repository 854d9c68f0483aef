import { useTranslation } from 'react-i18next'

/** An item in the reader's language, with a capital. */
export function useItemText(): (item: { nl: string; en: string }) => string {
  const { i18n } = useTranslation()
  return item => {
    const words = i18n.language.startsWith('en') ? item.en : item.nl
    return words.charAt(0).toUpperCase() + words.slice(1)
  }
}
