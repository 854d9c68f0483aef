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
  const { code } = reason
  const say = (values: Record<string, string> = {}): string =>
    own ? t(`own.drops.${code}`, { ...values }) : t(`drops.${code}`, { ...values })
  switch (code) {
    case 'travel':
      return say({
        kilometres: format.number(upwards(reason.kilometres), 1),
        most: format.number(reason.maxKilometres),
      })
    case 'hours':
      return say({ hours: format.number(reason.hoursApart) })
    case 'times':
      return say({ day: clients(`weekDays.${reason.day}`) })
    case 'language':
      return say({
        language: format.language(reason.language),
        skill: t(`skills.${reason.skill}`),
        asked: reason.asked,
        has: reason.has,
      })
    case 'licence':
      return say({ licence: reason.licence })
    default:
      return say()
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
