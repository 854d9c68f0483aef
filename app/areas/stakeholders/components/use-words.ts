import { useTranslation } from 'react-i18next'

type List =
  | 'statuses'
  | 'indicators'
  | 'growth'
  | 'kinds'
  | 'scores'
  | 'scoreHints'
  | 'quadrants'
  | 'powers'
  | 'stages'
  | 'participation'

/** Words of coded answers. */
export function useStakeholderWord(): (list: List, key: string | number) => string {
  const { t } = useTranslation('stakeholders')
  const say = t as unknown as (key: string) => string
  return (list, key) => say(`${list}.${key}`)
}

/** A text that a template gives in both languages. */
export function useTemplateText(): (line: { nl: string; en: string }) => string {
  const { i18n } = useTranslation()
  return line => (i18n.language === 'en' ? line.en : line.nl)
}
