import { useTranslation } from 'react-i18next'
import type { SettledBecause } from '~/areas/placements/settled-tasks'

/** What settled a task by itself, and who: "vanzelf klaar: antwoord gegeven (Bakkerij De Korst)". */
export function useSettledBy(): (settled: { because: string; who: string | null }) => string {
  const { t } = useTranslation('placements')
  return ({ because, who }) => {
    const what = t(`settled.${because as SettledBecause}`)
    return who ? t('settledBy', { what, who }) : t('settledAlone', { what })
  }
}
