import { useTranslation } from 'react-i18next'
import { sectionOf } from '../sectors'

/** Name of the section that a sector code belongs to; the code itself when there is none. */
export function useSectorName(): (code: string) => string {
  const { t } = useTranslation('employers')
  return code => {
    const section = sectionOf(code)
    return section ? t(`sections.${section}`) : code
  }
}
