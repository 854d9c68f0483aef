import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import type { GatheringPage } from '../gathering.page.server'

/** When the guests are reminded, whom it concerns, and how many were. */
export function useReminderWords({ reminder, counts }: Pick<GatheringPage, 'reminder' | 'counts'>): string | null {
  const { t } = useTranslation('gatherings')
  const format = useFormat()
  const went = counts.reminded > 0 ? t('reminder.went', { count: counts.reminded }) : null
  if (reminder.on === null || !reminder.isAhead) return went ?? t('reminder.none')
  return [t('reminder.when', { day: format.day(reminder.on), whom: t(`reminder.whom.${reminder.whom}`) }), went]
    .filter(Boolean)
    .join(' ')
}
