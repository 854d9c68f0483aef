import { useTranslation } from 'react-i18next'
import { isSection } from '~/areas/employers/sectors'

/** Name of a group of results: a section, all of them, or employers without one. */
export function useSectorText(): (sector: string) => string {
  const { t } = useTranslation('surveys')
  const { t: employers } = useTranslation('employers')
  return sector => {
    if (sector === 'all') return t('results.all')
    return isSection(sector) ? employers(`sections.${sector}`) : t('results.noSector')
  }
}
