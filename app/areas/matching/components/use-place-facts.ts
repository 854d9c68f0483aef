import { useTranslation } from 'react-i18next'
import { useFormat } from '~/ui/format-context'
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

/** Hours a week as a range of one or two numbers; empty when they are not known. */
export function hoursOf({ hoursMin, hoursMax }: Pick<ShownPlace, 'hoursMin' | 'hoursMax'>): string {
  return [...new Set([hoursMin, hoursMax].filter(value => value !== null))].join(' - ')
}
