import { z } from 'zod'

/** An action for chosen relations: a task for each. Without `ownerId` it is for the owner of the relation. */
export const PlanInput = z.object({
  title: z.string().min(1).max(300),
  dueOn: z.iso.date('not-a-date'),
  ownerId: z.uuid().optional(),
})
export type PlanInput = z.infer<typeof PlanInput>

/** How many relations one page can choose. */
export const mostPlanned = 200

export const ChosenRelations = z.array(z.uuid()).min(1).max(mostPlanned)
