import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
import { hoursOf } from '../hours-range'
import type { ShownPlace } from '../shown-place'

/** Who, where, hours, how far, when and how many seats: one line of words. */
export function usePlaceFacts(): (place: ShownPlace) => string {
  const { t } = useTranslation('matching')
  const format = useFormat()
  return place =>
    [
      place.employerName,
      place.city,
      hoursOf(place) ? t('hours', { range: hoursOf(place) }) : null,
      place.kilometres === null ? null : t('km', { count: place.kilometres }),
      place.startDate ? t('start', { day: format.day(place.startDate) }) : null,
      t('seats', { count: place.seatsFree }),
    ]
      .filter(Boolean)
      .join(' · ')
}
