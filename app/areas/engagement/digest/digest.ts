import { z } from 'zod'

/** How a person wants to hear of the day by mail. */
export interface DigestSetting {
  isOn: boolean
  /** Minutes since midnight, in the person's zone. */
  atMinute: number
  /** 1 Monday to 7 Sunday. */
  days: readonly number[]
  timeZone: string
}

/** What holds for who never chose: working days at eight. Our own proposal. */
export const starterDigest = { isOn: true, atMinute: 8 * 60, days: [1, 2, 3, 4, 5] } as const

export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

export const DigestInput = z.object({
  isOn: z.enum(['on', 'off']),
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time'),
  days: z.array(z.enum(weekdays)).default([]),
  timeZone: z.string().max(64),
})
export type DigestInput = z.infer<typeof DigestInput>

/** `08:05` for 485, and back. */
export function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** Where somebody stands in their day. */
export interface LocalMoment {
  /** yyyy-mm-dd */
  day: string
  /** 1 Monday to 7 Sunday */
  weekday: number
  /** since midnight on the clock */
  minute: number
}

/** From then on it is time for whoever chose a later time: the last look of a day, which is taken every quarter of an hour. */
const lastMinute = 23 * 60 + 45

/** Is it time to look whether there is something to tell? Once a day, from the chosen time on. */
export function isTimeToLook(setting: DigestSetting, local: LocalMoment, lookedOn: string | null): boolean {
  if (!setting.isOn || !setting.days.includes(local.weekday)) return false
  return local.minute >= Math.min(setting.atMinute, lastMinute) && (lookedOn === null || lookedOn < local.day)
}

export const digestSections = ['late', 'today', 'mentioned', 'promises', 'handed'] as const
export type DigestSection = (typeof digestSections)[number]

/** So many lines of each section are in the mail; the rest stands behind the link. */
export const mostLines = 8
