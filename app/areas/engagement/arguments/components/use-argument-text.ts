import { useTranslation } from 'react-i18next'

/** An argument in the reader's language. */
export function useArgumentText(): (argument: { nl: string; en: string }) => string {
  const { i18n } = useTranslation()
  return argument => (i18n.language.startsWith('en') ? argument.en : argument.nl)
}
