import type { TFunction } from 'i18next'
import type { Format } from '~/platform/format'
import type { DropReason } from '../filters'
import type { TimeWindow } from '../profile'
import { weekPartOf } from '../week-parts'

/** What reasons are said with: in a page by its hooks, in a file by the server's translators. */
export interface DropSpeech {
  t: TFunction<'pair'>
  clients: TFunction<'clients'>
  format: Format
}

/** Kilometres upwards to one decimal, so that what is too far never reads as just near enough. */
const upwards = (kilometres: number) => Math.ceil(kilometres * 10) / 10

/** Why a pair dropped, in full; `own` to the client. */
export function dropWords(reason: DropReason, { t, clients, format }: DropSpeech, own = false): string {
  switch (reason.code) {
    case 'travel':
      return t(own ? 'own.drops.travel' : 'drops.travel', {
        kilometres: format.number(upwards(reason.kilometres), 1),
        most: format.number(reason.maxKilometres),
      })
    case 'hours':
      return t(own ? 'own.drops.hours' : 'drops.hours', { hours: format.number(reason.hoursApart) })
    case 'times':
      return t(own ? 'own.drops.times' : 'drops.times', { day: clients(`weekDays.${reason.day}`) })
    case 'language':
      return t(own ? 'own.drops.language' : 'drops.language', {
        language: format.language(reason.language),
        skill: t(`skills.${reason.skill}`),
        asked: reason.asked,
        has: reason.has,
      })
    case 'licence':
      return t(own ? 'own.drops.licence' : 'drops.licence', { licence: reason.licence })
    case 'no-seats':
      return t(own ? 'own.drops.no-seats' : 'drops.no-seats')
    case 'not-allowed':
      return t(own ? 'own.drops.not-allowed' : 'drops.not-allowed')
  }
}

/** Parts of the week in words: maandagochtend, dinsdagmiddag. */
export function timesWords(times: readonly TimeWindow[], { t, clients, format }: DropSpeech): string {
  return format.list(
    times.map(time => {
      const known = weekPartOf(time)
      const day = clients(`weekDays.${time.day}`)
      return known ? t('dayPart', { day, part: clients(`dayParts.${known.part}`) }) : day
    }),
  )
}
