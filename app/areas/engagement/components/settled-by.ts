import { useTranslation } from 'react-i18next'
import type { SettledBecause } from '~/areas/placements/settled-tasks'

/** What settled a task by itself, and who: "vanzelf klaar: antwoord gegeven (Bakkerij De Korst)". */
export function useSettledBy(): (settled: { because: string; who: string | null }) => string {
  const { t } = useTranslation('placements')
  const { t: ofTasks } = useTranslation('tasks')
  return ({ because, who }) => {
    if (because === 'contact_recorded' || because === 'not_needed') return ofTasks(`settled.${because}`)
    const what = t(`settled.${because as SettledBecause}`)
    return who ? t('settledBy', { what, who }) : t('settledAlone', { what })
  }
}
