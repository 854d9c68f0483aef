import { z } from 'zod'
import { addDays } from './days'

export const snoozeChoices = ['tomorrow', 'next-week', 'next-month'] as const
export type SnoozeChoice = (typeof snoozeChoices)[number]

/** Until when a task is put off: one of the choices, or a day. */
export const SnoozeInput = z
  .object({ until: z.enum(snoozeChoices).optional(), dueOn: z.iso.date('not-a-date').optional() })
  .refine(input => input.until !== undefined || input.dueOn !== undefined, { path: ['dueOn'], message: 'required' })
export type SnoozeInput = z.infer<typeof SnoozeInput>

/** The day of a choice, counted from today, or from the due day when that is later: the next day, the next Monday, 30 days on. */
export function snoozeDay(choice: SnoozeChoice, dueOn: string, today: string): string {
  const from = dueOn > today ? dueOn : today
  switch (choice) {
    case 'tomorrow':
      return addDays(from, 1)
    case 'next-week': {
      const weekday = new Date(`${from}T00:00:00Z`).getUTCDay()
      return addDays(from, weekday === 0 ? 1 : 8 - weekday)
    }
    case 'next-month':
      return addDays(from, 30)
  }
}

interface Dated {
  dueOn: string
  /** The day it was due before it was put off for the first time; null when it never was. */
  firstDueOn: string | null
  snoozed: number
}

/** A task with another day: a later one counts as putting off and keeps the first day, an earlier one only moves it. */
export function movedTo(task: Dated, dueOn: string): Dated {
  if (dueOn <= task.dueOn) return { ...task, dueOn }
  return { dueOn, firstDueOn: task.firstDueOn ?? task.dueOn, snoozed: task.snoozed + 1 }
}

/** A task as it was before it was put off the last time, to an earlier day; null when that cannot have been. */
export function broughtBackTo(task: Dated, dueOn: string): Dated | null {
  if (task.snoozed === 0 || task.firstDueOn === null || dueOn >= task.dueOn || dueOn < task.firstDueOn) return null
  const snoozed = task.snoozed - 1
  return { dueOn, snoozed, firstDueOn: snoozed === 0 ? null : task.firstDueOn }
}
