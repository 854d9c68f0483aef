import { useTranslation } from 'react-i18next'
import { columnWord } from '../column-word'
import type { Gap } from '../gap-key'

/** A cell of the coverage in words. */
export function useGapWords(): (gap: Gap) => string {
  const { t } = useTranslation('services')
  const { t: employers } = useTranslation('employers')
  return gap => {
    if (gap.of !== 'sector') {
      const name = t(`steps.s${gap.step as 1}`)
      return t('coverage.of', { step: gap.step, name, column: t(columnWord(gap.of, gap.column)) })
    }
    const sector = employers(`sections.${gap.section}`)
    return gap.town === null ? t('region.ofWhole', { sector }) : t('region.of', { sector, town: gap.town })
  }
}
