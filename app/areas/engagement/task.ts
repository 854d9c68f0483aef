import { z } from 'zod'
import { addDays } from './days'

export const taskKinds = ['follow_up', 'contact', 'agreement', 'client', 'other'] as const
export type TaskKind = (typeof taskKinds)[number]

export const taskStates = ['open', 'done', 'cancelled'] as const
export type TaskState = (typeof taskStates)[number]
export const NewTaskInput = z.object({
  title: z.string().min(1).max(300),
  dueOn: z.iso.date('not-a-date'),
  ownerId: z.uuid().optional(),
  employerId: z.uuid().optional(),
})
export type NewTaskInput = z.infer<typeof NewTaskInput>

export type TaskGroup = 'late' | 'today' | 'week' | 'later'

/** Where a due day stands, seen from today. */
export function groupOf(dueOn: string, today: string): TaskGroup {
  if (dueOn < today) return 'late'
  if (dueOn === today) return 'today'
  return dueOn <= addDays(today, 7) ? 'week' : 'later'
}
