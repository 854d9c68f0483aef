import { weekdays, type TimeWindow, type Weekday } from './profile'

const dayParts = ['am', 'pm', 'ev'] as const
export type DayPart = (typeof dayParts)[number]

/** Morning, afternoon and evening in minutes after midnight; they touch, so that a whole day has no hole in it. */
const partMinutes: Record<string, [number, number]> = { am: [480, 750], pm: [750, 1050], ev: [1050, 1320] }

/** Parts of the week (`mon_am`) as stretches of time; a part that is not known is left out. */
export function windowsOf(weekParts: readonly string[]): TimeWindow[] {
  return weekParts.flatMap(weekPart => {
    const [day, part] = weekPart.split('_')
    const minutes = partMinutes[part ?? '']
    if (!minutes || !isWeekday(day)) return []
    return [{ day, fromMinute: minutes[0], toMinute: minutes[1] }]
  })
}

/** The part of the week (`mon_am`) that a stretch of time is; null when it is none. */
export function weekPartOf({ day, fromMinute, toMinute }: TimeWindow): { day: Weekday; part: DayPart } | null {
  const part = dayParts.find(one => partMinutes[one]?.[0] === fromMinute && partMinutes[one]?.[1] === toMinute)
  return part ? { day, part } : null
}

function isWeekday(text: string | undefined): text is Weekday {
  return (weekdays as readonly (string | undefined)[]).includes(text)
}
