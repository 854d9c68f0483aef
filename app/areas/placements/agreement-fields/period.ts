import { choice, date, group, long, number, rows, text, time, yesNo } from './field-kinds'

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** Group 5: when. An end is always a real day: an open end never expires. */
export const PeriodFields = group({
  startsOn: date(),
  endsOn: date(),
  totalHours: number('hours', 1, 10000),
  hoursPerWeek: number('hours_a_week', 1, 40),
  schedule: rows({ weekday: choice('weekdays', weekdays), from: time(), until: time() }, 14),
  breaks: text(),
  eveningsAndWeekends: yesNo(),
  holidays: long(500),
  interruptions: long(500),
})
export const periodMandatory = ['startsOn', 'endsOn', 'hoursPerWeek', 'schedule']
