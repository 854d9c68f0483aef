import { useTranslation } from 'react-i18next'
import { useSectorName } from '~/areas/employers/components/use-sector-name'

interface Aimed {
  sectorCode: string
  town: string | null
}

/** A target in words: which sector and where, from what on a relation counts, and how far it is. */
export function useTargetWords() {
  const { t } = useTranslation('targets')
  const sectorName = useSectorName()
  return {
    what: ({ sectorCode, town }: Aimed) => {
      const sector = sectorName(sectorCode)
      return town === null ? t('ofWhole', { sector }) : t('of', { sector, town })
    },
    from: ({ measure, fromValue }: { measure: string; fromValue: number }) =>
      t(measure === 'strength' ? 'from.strength' : 'from.level', { value: fromValue }),
    progress: ({ count, wanted }: { count: number; wanted: number }) => t('progress', { count, wanted }),
  }
}
